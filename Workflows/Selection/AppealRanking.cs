using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Appeals;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Scoring;

namespace SmartFactory.Workflows.Selection;

/// <summary>What-if: where the firm would stand with the score of the new evaluators. Without a new sheet the first score stands.</summary>
internal sealed class AppealRanking(RankingBook rankings, AppealBook appeals, ProgrammeDbContext db) : IRankingStep
{
    private const string Upheld = "인용";
    private const string Dismissed = "기각";

    public string Name => "appeal";

    public async Task<(string Port, JsonObject Result)> ComputeAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        if (context is not { Round: { } round, Application: { Number: { } number } application })
        {
            throw new InvalidOperationException($"{context.CorrelationId} is no application.");
        }

        var sheets = await db.Set<ScoreSheet>().Where(s => s.ApplicationNumber == number && s.Step == "appeal").ToListAsync(cancellationToken);
        var before = rankings.Rank(round).Seats.FirstOrDefault(s => s.Firm.Number == number);
        var mean = ScoreMean.Of([.. sheets.Select(s => s.Total)]);
        if (mean is not { } fresh)
        {
            return ("Empty", Result(Dismissed, "새 평가표가 없어 당초 점수를 유지합니다."));
        }

        // The bonus was not in question: it is added to the new mean as before.
        var final = fresh + (before?.Firm.Bonus ?? 0);
        var after = rankings.Rank(round, (number, final)).Seats.FirstOrDefault(s => s.Firm.Number == number);
        if (appeals.Newest(number) is { } appeal)
        {
            appeal.NewScore = final;
        }

        var isBetter = Merit(after) > Merit(before);
        var version = rankings.Keep(number, Name, new JsonObject { ["final"] = final, ["before"] = before?.Outcome, ["after"] = after?.Outcome });
        await db.SaveChangesAsync(cancellationToken);
        return ("Ok", Result(isBetter ? Upheld : Dismissed, $"재평가 점수 {Points(final)}점 (당초 {Points(application.FinalScore ?? before?.Firm.Final ?? 0)}점), 재계산 {version.Version}판"));
    }

    private static int Merit(Seat? seat) => seat?.Outcome switch { "selected" => 2, "waiting" => 1, _ => 0 };

    private static JsonObject Result(string outcome, string explanation) => new() { ["outcome"] = outcome, ["explanation"] = explanation };

    private static string Points(int hundredths) => (hundredths / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
