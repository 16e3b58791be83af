using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Who signed the score table.</summary>
internal sealed class SignPanel(PanelBook panels, ProgrammeDbContext db, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "panel.signatures";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var panel = panels.Of(context);
        foreach (var row in data.Rows("rows").Where(r => r.Text("status") == "completed"))
        {
            if (panel.Members.Find(m => m.PersonId == row.Text("key")) is { } member)
            {
                member.SignedAt ??= clock.GetUtcNow();
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
