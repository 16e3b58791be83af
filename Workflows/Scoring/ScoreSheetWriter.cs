using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Writes score sheets from the rows of completed score tasks. Belongs to the caller's commit.</summary>
public sealed class ScoreSheetWriter(ProgrammeDbContext db, TimeProvider clock)
{
    /// <param name="step">Used where a row does not name its own.</param>
    /// <returns>How many sheets were written.</returns>
    public async Task<int> WriteAsync(string panelId, IEnumerable<JsonObject> rows, string step, CancellationToken cancellationToken)
    {
        var done = rows.Where(r => r.Text("status") == "completed").ToList();
        var known = await db.Set<ScoreSheet>().Where(s => s.PanelId == panelId).ToDictionaryAsync(s => (s.ApplicationNumber, s.Step, s.EvaluatorId), cancellationToken);
        foreach (var row in done)
        {
            var target = row.Part("data");
            var answer = row.Part("completionData");
            var number = target.Text("number", row.Text("key").Split('/')[0]);
            var evaluator = target.Text("evaluatorId", row.Text("completedBy"));
            var at = target.Text("step", step);
            if (!known.TryGetValue((number, at, evaluator), out var sheet))
            {
                sheet = new ScoreSheet { Id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"), PanelId = panelId, ApplicationNumber = number, Step = at, EvaluatorId = evaluator };
                known[(number, at, evaluator)] = sheet;
                db.Add(sheet);
            }

            Fill(sheet, row, answer);
        }

        await db.SaveChangesAsync(cancellationToken);
        return done.Count;
    }

    private void Fill(ScoreSheet sheet, JsonObject row, JsonObject answer)
    {
        sheet.EvaluatorName = row.Text("completedByName");
        sheet.CriteriaJson = answer.Part("score").ToJsonString();
        sheet.Total = (int)decimal.Round(answer.Part("score").Sum(c => decimal.TryParse(c.Value?.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var points) ? points : 0) * 100, MidpointRounding.AwayFromZero);
        sheet.Bonus = (int)((answer.Whole("bonus") ?? 0) * 100);
        sheet.Comment = answer.Text("comment");
        sheet.Version++;
        sheet.SubmittedAt = clock.GetUtcNow();
    }
}
