using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Numbers;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Exits;

/// <summary>Cases to end a project. Writes belong to the caller's commit.</summary>
public sealed class ExitService(ProgrammeDbContext db, NumberAllotter numbers, IWorkflowRuntime runtime, TimeProvider clock)
{
    /// <summary>Somebody asks to end a project: the firm itself, or the office.</summary>
    /// <param name="project">The project to end.</param>
    /// <param name="kind">포기, 해지 or 휴폐업, as the office writes it.</param>
    /// <param name="reason">For the letter.</param>
    /// <param name="requestedBy">A person of the firm asks for its own project.</param>
    /// <param name="isByCompany">Then no hearing is needed.</param>
    public async Task<ExitCase> RequestAsync(Project project, string kind, string reason, string? requestedBy, bool isByCompany, CancellationToken cancellationToken = default)
    {
        var exit = await AddAsync(project.Number, kind, reason, cancellationToken);
        exit.RequestedBy = requestedBy;
        exit.IsByCompany = isByCompany;
        await db.SaveChangesAsync(cancellationToken);
        await runtime.PublishEventAsync("exit.requested", project.Number, new JsonObject { ["exitId"] = exit.Id, ["kind"] = kind, ["reason"] = reason }, cancellationToken);
        return exit;
    }

    public async Task<bool> WithdrawAsync(string projectNumber, CancellationToken cancellationToken = default)
    {
        if (!await db.Set<ExitCase>().AnyAsync(e => e.ProjectNumber == projectNumber && e.Status == ExitStatus.Open && e.IsByCompany, cancellationToken))
        {
            return false;
        }

        await runtime.PublishEventAsync("exit.withdrawn", projectNumber, null, cancellationToken);
        return true;
    }

    public ExitCase? Find(string id) => db.Set<ExitCase>().Find(id);

    public ExitCase OfInstance(string? instanceId) =>
        db.Set<ExitCase>().FirstOrDefault(e => e.InstanceId == instanceId) ?? throw new InvalidOperationException($"{instanceId} handles no exit.");

    public bool HasOpen(string projectNumber, string exceptId) =>
        db.Set<ExitCase>().Any(e => e.ProjectNumber == projectNumber && e.Status == ExitStatus.Open && e.Id != exceptId && e.InstanceId != null);

    /// <summary>Whether the project was judged or ended for bad faith: then no support is due.</summary>
    public bool WasBadFaith(string projectNumber) => db.Set<ExitCase>().Any(e => e.ProjectNumber == projectNumber && e.IsBadFaith);

    internal async Task<ExitCase> AddAsync(string projectNumber, string kind, string reason, CancellationToken cancellationToken)
    {
        var exit = new ExitCase
        {
            Id = $"{projectNumber}/exit/{await numbers.NextAsync("EXIT-" + projectNumber, cancellationToken)}",
            ProjectNumber = projectNumber,
            Kind = kind,
            Reason = reason,
            RequestedAt = clock.GetUtcNow(),
        };
        db.Add(exit);
        await db.SaveChangesAsync(cancellationToken);
        return exit;
    }
}
