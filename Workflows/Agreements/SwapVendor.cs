using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>Another vendor takes over; its papers are asked for anew.</summary>
internal sealed class SwapVendor(ProgrammeDbContext db, AgreementService agreements) : IDecisionRecorder
{
    public string Key => "agreement.vendor";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        project.VendorName = data.Text("vendorName", project.VendorName);
        project.VendorBusinessNumber = BusinessNumber.Parse(data.Text("vendorBrn")) ?? project.VendorBusinessNumber;
        project.VendorEmail = data.Text("vendorEmail", project.VendorEmail);
        foreach (var paper in agreements.Documents(project.Number).Where(d => d.Party == "vendor"))
        {
            paper.IsAccepted = false;
            paper.FileId = null;
        }

        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
