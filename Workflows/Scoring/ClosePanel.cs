using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Freezes the score table: members sign its hash.</summary>
internal sealed class ClosePanel(PanelBook panels, ProgrammeDbContext db, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "panel.close";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var panel = panels.Of(context);
        var sheets = await db.Set<ScoreSheet>().Where(s => s.PanelId == panel.Id)
            .OrderBy(s => s.ApplicationNumber).ThenBy(s => s.Step).ThenBy(s => s.EvaluatorName).ThenBy(s => s.EvaluatorId).ToListAsync(cancellationToken);
        var table = string.Join('\n', sheets.Select(s => $"{s.ApplicationNumber}|{s.Step}|{s.EvaluatorId}|{s.Total}|{s.Bonus}|{s.CriteriaJson}"));
        panel.ScoreHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(table)));
        panel.ClosedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancellationToken);
        return new JsonObject { ["hash"] = panel.ScoreHash, ["sheets"] = sheets.Count };
    }
}
