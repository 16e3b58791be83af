using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Instances;

/// <summary>Ends and removes instances, each in a commit of its own with its entry in the audit trail.</summary>
public sealed class InstanceDesk(ICommitGate gate)
{
    /// <param name="reason">Why, where somebody was asked.</param>
    /// <returns>False when there is no such instance.</returns>
    public Task<bool> CancelAsync(string id, string? actor, CancellationToken cancellationToken, string? reason = null) => gate.CommitAsync(
        "instance.cancel",
        async (services, ct) =>
        {
            if (await services.GetRequiredService<IInstanceStore>().FindAsync(id, ct) is not { } instance)
            {
                return false;
            }

            if (instance.SubStatus.CanBeCancelled())
            {
                await services.GetRequiredService<IWorkflowRuntime>().CancelAsync(id, ct);
                await RecordAsync(services, "instance.cancelled", instance, actor, ct, reason);
            }

            return true;
        },
        cancellationToken);

    /// <summary>One that runs or has failed is cancelled first, so that what hangs on it ends in order.</summary>
    /// <param name="reason">Why, where somebody was asked.</param>
    /// <returns>False when there is no such instance.</returns>
    public Task<bool> DeleteAsync(string id, string? actor, CancellationToken cancellationToken, string? reason = null) => gate.CommitAsync(
        "instance.delete",
        async (services, ct) =>
        {
            var store = services.GetRequiredService<IInstanceStore>();
            if (await store.FindAsync(id, ct) is not { } instance)
            {
                return false;
            }

            if (instance.SubStatus.CanBeCancelled())
            {
                await services.GetRequiredService<IWorkflowRuntime>().CancelAsync(id, ct);
            }

            await RecordAsync(services, "instance.deleted", instance, actor, ct, reason);
            return await store.DeleteAsync(id, ct) ? true : throw new Refusal(409, "instanceRuns");
        },
        cancellationToken);

    private static Task RecordAsync(IServiceProvider services, string action, WorkflowInstance instance, string? actor, CancellationToken cancellationToken, string? reason = null)
    {
        var data = new JsonObject { ["definition"] = instance.DefinitionId, ["version"] = instance.DefinitionVersion, ["case"] = instance.CorrelationId };
        if (reason is not null)
        {
            data["reason"] = reason;
        }

        return services.GetRequiredService<IAudit>().RecordAsync(action, instance.Id, actor, data, cancellationToken);
    }
}
