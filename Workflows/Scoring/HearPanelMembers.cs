using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Who accepted and swore, and which firms they must not see. Silence counts as declining.</summary>
internal sealed class HearPanelMembers(PanelBook panels, ProgrammeDbContext db, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "panel.answers";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var panel = panels.Of(context);
        var firms = panel.Firms.Select(f => f.ApplicationNumber).ToHashSet();
        foreach (var row in data.Rows("rows"))
        {
            if (panel.Members.Find(m => m.PersonId == row.Text("key")) is not { } member)
            {
                continue;
            }

            var answer = row.Part("completionData");
            member.HasAccepted = row.Text("status") == "completed" && answer.Flag("accept") == true && answer.Flag("oath") == true;
            member.SwornAt = member.HasAccepted == true ? clock.GetUtcNow() : null;
            member.Recusals = string.Join(' ', answer.Rows("recusals").Select(r => r.Text("firm")).Where(firms.Contains).Distinct());
        }

        await db.SaveChangesAsync(cancellationToken);
        return new JsonObject { ["accepted"] = panel.Members.Count(m => m.HasAccepted == true) };
    }
}
