using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Completion;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>Takes over the firm's revised plan: cost items, vendor, indicators.</summary>
internal sealed class TakePlan(ProgrammeDbContext db, KpiService kpis) : IDecisionRecorder
{
    public string Key => "agreement.plan";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var items = data.Rows("items").Where(i => i.Text("item").Length > 0 && i.Whole("amount") is >= 0).ToList();
        if (items.Count > 0)
        {
            db.RemoveRange(db.Set<AgreementCostItem>().Where(c => c.ProjectNumber == project.Number));
            await db.SaveChangesAsync(cancellationToken);
            db.AddRange(items.Select((item, index) => new AgreementCostItem
            {
                Id = $"{project.Number}/{index + 1}",
                ProjectNumber = project.Number,
                Position = index + 1,
                Item = item.Text("item"),
                Requested = item.Whole("amount")!.Value,
            }));
            project.TotalCost = items.Sum(i => i.Whole("amount")!.Value);
        }

        project.VendorName = data.Text("vendorName", project.VendorName);
        project.VendorBusinessNumber = BusinessNumber.Parse(data.Text("vendorBrn")) ?? project.VendorBusinessNumber;
        await kpis.ReplaceAsync(project.Number, data.Rows("kpis"), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
