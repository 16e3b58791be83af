using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Aftercare;

/// <summary>The decision on an asset.</summary>
internal sealed class DecideAsset(ProgrammeDbContext db, AftercareService aftercare, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "aftercare.asset";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        if (aftercare.OpenRequest(ProjectCase.Of(context).Number) is { } request)
        {
            request.Status = data.Flag("granted") == true ? AssetRequestStatus.Granted : AssetRequestStatus.Refused;
            request.DecidedAt = clock.GetUtcNow();
            await db.SaveChangesAsync(cancellationToken);
        }

        return null;
    }
}
