using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Numbers;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Changes;

/// <summary>Changes of a project's agreement. Writes belong to the caller's commit.</summary>
public sealed class ChangeService(ProgrammeDbContext db, NumberAllotter numbers, IWorkflowRuntime runtime, TimeProvider clock)
{
    /// <summary>A firm asks for a change; only one may be open.</summary>
    public async Task<ChangeRequest> RequestAsync(Project project, ChangeWish wish, CancellationToken cancellationToken = default)
    {
        if (ChangeKinds.Find(wish.Kind) is null)
        {
            throw new InvalidOperationException($"'{wish.Kind}' is no kind of change.");
        }

        if (await OpenAsync(project.Number, cancellationToken) is { } open)
        {
            throw new InvalidOperationException($"Change request {open.Id} is still open.");
        }

        var change = new ChangeRequest
        {
            Id = $"{project.Number}/change/{await numbers.NextAsync("CHANGE-" + project.Number, cancellationToken)}",
            ProjectNumber = project.Number,
            Kind = wish.Kind,
            Before = wish.Before,
            After = wish.After,
            Reason = wish.Reason,
            CauseAt = wish.CauseAt,
            NewTotalCost = wish.NewTotalCost,
            NewEndAt = wish.NewEndAt,
            RequestedBy = wish.RequestedBy,
            RequestedAt = clock.GetUtcNow(),
        };
        db.Add(change);
        await db.SaveChangesAsync(cancellationToken);
        await runtime.PublishEventAsync("change.requested", project.Number, new JsonObject { ["changeId"] = change.Id }, cancellationToken);
        return change;
    }

    public async Task<bool> WithdrawAsync(string projectNumber, CancellationToken cancellationToken = default)
    {
        if (await OpenAsync(projectNumber, cancellationToken) is null)
        {
            return false;
        }

        await runtime.PublishEventAsync("change.withdrawn", projectNumber, null, cancellationToken);
        return true;
    }

    public Task<ChangeRequest?> OpenAsync(string projectNumber, CancellationToken cancellationToken = default) =>
        db.Set<ChangeRequest>().FirstOrDefaultAsync(c => c.ProjectNumber == projectNumber && c.Status == ChangeStatus.Requested, cancellationToken);

    public ChangeRequest? Find(string id) => db.Set<ChangeRequest>().Find(id);

    public ChangeRequest OfInstance(string? instanceId) =>
        db.Set<ChangeRequest>().FirstOrDefault(c => c.InstanceId == instanceId) ?? throw new InvalidOperationException($"{instanceId} handles no change.");
}
