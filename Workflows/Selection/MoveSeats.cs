using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Municipalities;
using SmartFactory.Workflows.Rounds;
using SmartFactory.Workflows.Scoring;

namespace SmartFactory.Workflows.Selection;

/// <summary>Moves free seats between cells of a track, never more than are free, and answers with the plan that follows.</summary>
internal sealed class MoveSeats(RankingBook rankings, ProgrammeDbContext db, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "selection.moves";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var round = context.Round ?? throw new InvalidOperationException($"{context.CorrelationId} has no round.");
        foreach (var row in data.Rows("moves"))
        {
            Move(round, row);
        }

        await db.SaveChangesAsync(cancellationToken);
        var ranking = rankings.Rank(round);
        return new JsonObject { ["summary"] = SelectionSummary.Of(ranking), ["cells"] = SelectionSummary.Cells(round, ranking) };
    }

    private void Move(Round round, JsonObject row)
    {
        var from = Cell(round, row.Text("track"), row.Text("from"));
        var to = Cell(round, row.Text("track"), row.Text("to"));
        var seats = (int)Math.Min(row.Whole("seats") ?? 0, from?.Quota ?? 0);
        if (from is null || to is null || from == to || seats <= 0)
        {
            return;
        }

        from.Quota -= seats;
        to.Quota += seats;
        db.Add(new SeatMove
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
            RoundId = round.Id,
            Track = from.Track,
            FromMunicipalityCode = from.MunicipalityCode,
            ToMunicipalityCode = to.MunicipalityCode,
            Seats = seats,
            MovedAt = clock.GetUtcNow(),
        });
    }

    private static RoundCell? Cell(Round round, string track, string municipality) =>
        round.Cells.Find(c => c.Track == track && (c.MunicipalityCode == municipality || MunicipalityCatalog.NameOf(c.MunicipalityCode) == municipality));
}
