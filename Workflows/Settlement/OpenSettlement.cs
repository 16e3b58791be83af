using System.Text.Json.Nodes;
using SmartFactory.Workflows.Agreements;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Settlement;

/// <summary>Opens the settlement with the agreed cost items; asked again it keeps the one that is there.</summary>
internal sealed class OpenSettlement(ProgrammeDbContext db, SettlementBook settlements, AgreementService agreements, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "settlement.open";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var settlement = settlements.Find(project.Number);
        if (settlement is null)
        {
            settlement = new ProjectSettlement { ProjectNumber = project.Number, OpenedAt = clock.GetUtcNow() };
            db.Add(settlement);
            foreach (var (item, agreed, position) in Agreed(project))
            {
                db.Add(new SettlementLine { Id = $"{project.Number}/line/{position}", ProjectNumber = project.Number, Position = position, Item = item, Agreed = agreed });
            }
        }

        settlement.IsTermination = data.Flag("isTermination") ?? settlement.IsTermination;
        settlement.Status = SettlementStatus.Open;
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    private IEnumerable<(string Item, long Agreed, int Position)> Agreed(Project project)
    {
        var costs = agreements.Costs(project.Number);
        return costs.Count > 0 ? costs.Select(c => (c.Item, c.Accepted ?? c.Requested, c.Position)) : [(project.Number, project.TotalCost, 1)];
    }
}
