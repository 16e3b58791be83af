using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Workflows.Applications;

/// <summary>Adds the documents that were sent again as new versions.</summary>
internal sealed class SupplementApplication(ApplicationService applications, ProgrammeDbContext db) : IDecisionRecorder
{
    public string Key => "application.supplement";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var application = context.Application ?? throw new InvalidOperationException($"{context.CorrelationId} is no application.");
        foreach (var row in (data["items"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if ((string?)row["file"] is { Length: > 0 } fileId && await db.Set<StoredFile>().FindAsync([fileId], cancellationToken) is { } file)
            {
                await applications.AttachAsync(application.Id, (string?)row["key"] ?? "business-plan", file, cancellationToken);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
