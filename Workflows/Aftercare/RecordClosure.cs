using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Certificates;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Aftercare;

/// <summary>The business is closed: its certificate, if it has one in force, must be revoked.</summary>
internal sealed class RecordClosure(ProgrammeDbContext db, AftercareService aftercare, CertificationService certifications) : IDecisionRecorder
{
    public string Key => "aftercare.closure";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        if (aftercare.OpenClosure(project.Number) is { } closure)
        {
            closure.IsDone = true;
        }

        var revocation = certifications.ValidOf(project.Number) is null ? null
            : await certifications.AddAsync(project, CertificationMode.Revoke, data.Text("reason"), null, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new JsonObject { ["revocationId"] = revocation?.Id };
    }
}
