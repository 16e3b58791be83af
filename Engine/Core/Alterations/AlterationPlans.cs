using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Alterations;

/// <summary>Alters many instances, each in its own commit: one that cannot be altered is reported and leaves the others alone. Call it from outside a commit.</summary>
public sealed partial class AlterationPlans(ICommitGate gate, IServiceScopeFactory scopes, ILogger<AlterationPlans> logger)
{
    /// <param name="by">Who wants it, for the log.</param>
    public async Task<IReadOnlyList<AlterationReport>> RunAsync(AlterationPlan plan, string by, CancellationToken cancellationToken = default)
    {
        var reports = new List<AlterationReport>();
        foreach (var id in await InstancesOfAsync(plan, cancellationToken))
        {
            var report = await gate.CommitAsync(
                "instance.alter",
                (services, ct) => services.GetRequiredService<IInstanceAlterations>().ApplyAsync(id, plan.Alterations, ct),
                cancellationToken);
            LogAltered(by, id, report.Succeeded, string.Join("; ", report.Succeeded ? report.Changes.Select(c => $"{c.What} {c.Subject} {c.Before} -> {c.After}") : report.Problems));
            reports.Add(report);
        }

        return reports;
    }

    /// <summary>What <see cref="RunAsync"/> would change; nothing is.</summary>
    public async Task<IReadOnlyList<AlterationReport>> DryRunAsync(AlterationPlan plan, CancellationToken cancellationToken = default)
    {
        var reports = new List<AlterationReport>();
        foreach (var id in await InstancesOfAsync(plan, cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            reports.Add(await scope.ServiceProvider.GetRequiredService<IInstanceAlterations>().PreviewAsync(id, plan.Alterations, cancellationToken));
        }

        return reports;
    }

    private async Task<IReadOnlyList<string>> InstancesOfAsync(AlterationPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.InstanceIds.Count > 0 || plan.Filter is null)
        {
            return plan.InstanceIds;
        }

        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IInstanceStore>().ListIdsAsync(plan.Filter, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{By} altered instance {InstanceId}: {Succeeded} {What}")]
    private partial void LogAltered(string by, string instanceId, bool succeeded, string what);
}
