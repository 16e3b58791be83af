using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Takes the members an officer chose; those who declined stay recorded.</summary>
internal sealed class NamePanelMembers(PanelBook panels, ScoringPeople people, ProgrammeDbContext db) : IDecisionRecorder
{
    public string Key => "panel.members";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var panel = panels.Of(context);
        var names = people.Evaluators().ToDictionary(p => p.Id, p => p.DisplayName);
        var rows = data.Rows("members").Where(r => names.ContainsKey(r.Text("userId"))).DistinctBy(r => r.Text("userId")).ToList();
        foreach (var row in rows)
        {
            var id = row.Text("userId");
            var member = panel.Members.Find(m => m.PersonId == id);
            if (member is null)
            {
                panel.Members.Add(member = new PanelMember { PanelId = panel.Id, PersonId = id, Name = names[id] });
            }

            member.Field = row.Text("field", member.Field);
            member.IsReserve = row.Text("kind") == "예비";
            member.IsChair = row.Flag("chair") == true;
        }

        await db.SaveChangesAsync(cancellationToken);
        return new JsonObject { ["members"] = panel.Members.Count };
    }
}
