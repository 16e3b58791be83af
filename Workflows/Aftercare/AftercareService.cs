using System.Text.Json.Nodes;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Aftercare;

/// <summary>What firms tell after their project: assets they would sell, the end of the business. Writes belong to the caller's commit.</summary>
public sealed class AftercareService(ProgrammeDbContext db, IWorkflowRuntime runtime, TimeProvider clock)
{
    public async Task<AssetRequest> RequestDisposalAsync(Project project, string asset, string disposal, string reason, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var request = new AssetRequest { Id = Guid.CreateVersion7(now).ToString("N"), ProjectNumber = project.Number, Asset = asset, Disposal = disposal, Reason = reason, RequestedAt = now };
        db.Add(request);
        await db.SaveChangesAsync(cancellationToken);
        await runtime.PublishEventAsync("asset.requested", project.Number, new JsonObject { ["assetRequestId"] = request.Id }, cancellationToken);
        return request;
    }

    public async Task<ClosureNotice> ReportClosureAsync(Project project, string reason, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var notice = new ClosureNotice { Id = Guid.CreateVersion7(now).ToString("N"), ProjectNumber = project.Number, Reason = reason, ReportedAt = now };
        db.Add(notice);
        await db.SaveChangesAsync(cancellationToken);
        await runtime.PublishEventAsync("firm.closed", project.Number, new JsonObject { ["closureId"] = notice.Id }, cancellationToken);
        return notice;
    }

    public AssetRequest? OpenRequest(string projectNumber) =>
        db.Set<AssetRequest>().Where(a => a.ProjectNumber == projectNumber && a.Status == AssetRequestStatus.Requested).OrderBy(a => a.RequestedAt).FirstOrDefault();

    public ClosureNotice? OpenClosure(string projectNumber) =>
        db.Set<ClosureNotice>().FirstOrDefault(c => c.ProjectNumber == projectNumber && !c.IsDone);
}
