using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Scoring;

namespace SmartFactory.Workflows.Rounds;

/// <summary>Gives a round up and tells every case that listens; an instance hears only its own correlation.</summary>
internal sealed class CancelRound(ProgrammeDbContext db, IWorkflowRuntime runtime) : IDecisionRecorder
{
    public string Key => "round.cancel";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var round = context.Round ?? throw new InvalidOperationException($"{context.CorrelationId} has no round.");
        round.Status = RoundStatus.Cancelled;
        await db.SaveChangesAsync(cancellationToken);
        var numbers = await db.Set<Application>().Where(a => a.RoundId == round.Id && a.Number != null).OrderBy(a => a.Number).Select(a => a.Number!).ToListAsync(cancellationToken);
        var panels = await db.Set<Panel>().Where(p => p.RoundId == round.Id).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(cancellationToken);
        var cells = round.Cells.Select(c => CellBook.IdOf(round.Id, c.Track, c.MunicipalityCode)).Order(StringComparer.Ordinal);
        foreach (var listener in numbers.Concat(panels).Concat(cells))
        {
            await runtime.PublishEventAsync("round.cancelled", listener, cancellationToken: cancellationToken);
        }

        return null;
    }
}
