using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>The institute's accepted amounts; more than was asked is not accepted, what was not named is accepted as asked.</summary>
internal sealed class AcceptCosts(ProgrammeDbContext db, AgreementService agreements) : IDecisionRecorder
{
    public string Key => "agreement.cost";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var rows = data.Rows("items").ToDictionary(r => r.Text("key"), StringComparer.Ordinal);
        var items = agreements.Costs(project.Number);
        foreach (var item in items)
        {
            var accepted = rows.GetValueOrDefault(item.Id)?.Whole("accepted") ?? item.Requested;
            if (accepted < 0 || accepted > item.Requested)
            {
                throw new InvalidOperationException($"{item.Item}: {accepted} is not between 0 and the {item.Requested} asked for.");
            }

            item.Accepted = accepted;
            item.Reason = rows.GetValueOrDefault(item.Id)?.Text("note") ?? "";
        }

        if (items.Count > 0)
        {
            project.TotalCost = items.Sum(i => i.Accepted!.Value);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new JsonObject { ["total"] = project.TotalCost };
    }
}
