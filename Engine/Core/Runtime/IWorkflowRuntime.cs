using System.Text.Json.Nodes;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Runtime;

/// <summary>Starts, resumes and cancels instances. Scoped: resolve it from the scope of a commit (<see cref="ICommitGate"/>); what it does is part of that commit.</summary>
public interface IWorkflowRuntime
{
    /// <summary>Runs a new instance of the published version until it is idle, now and in this commit.</summary>
    /// <returns>The instance id.</returns>
    /// <exception cref="Activation.ActivationRefusedException">The definition's activation strategy allows no further instance.</exception>
    Task<string> StartAsync(StartWorkflow request, CancellationToken cancellationToken = default);

    /// <summary>As <see cref="StartAsync"/>, for those who do not insist: triggers, rows.</summary>
    /// <returns>The instance id, or null when the activation strategy allows no further instance.</returns>
    Task<string?> TryStartAsync(StartWorkflow request, CancellationToken cancellationToken = default);

    /// <summary>Resumes a bookmark and runs its instance until it is idle, now and in this commit.</summary>
    /// <returns>False when the bookmark is no longer there: somebody else was first.</returns>
    Task<bool> ResumeAsync(string bookmarkId, JsonObject? input = null, CancellationToken cancellationToken = default);

    /// <summary>Leaves a row that starts an instance after this commit.</summary>
    Task DispatchAsync(StartWorkflow request, CancellationToken cancellationToken = default);

    /// <summary>Raises an event: a row per listening bookmark and per trigger, drained after this commit. With a correlation id only bookmarks of that case hear it; triggers always do. Who begins to wait later does not hear it.</summary>
    /// <returns>How many hear it; 0 means that nobody waits for it (yet).</returns>
    Task<int> PublishEventAsync(string eventName, string? correlationId = null, JsonNode? payload = null, CancellationToken cancellationToken = default);

    /// <summary>Does something about an activity that failed, now and in this commit.</summary>
    /// <exception cref="RecoveryRefusedException">It did not fail, or cannot be handled so.</exception>
    Task RecoverAsync(string instanceId, Recovery recovery, CancellationToken cancellationToken = default);

    /// <summary>Cancels an instance that runs or has failed, and tells the parent that waits for it; a finished or cancelled one stays as it is.</summary>
    Task CancelAsync(string instanceId, CancellationToken cancellationToken = default);
}
