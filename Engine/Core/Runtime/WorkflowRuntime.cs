using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime.Activation;
using SmartFactory.Engine.Runtime.Dispatching;

namespace SmartFactory.Engine.Runtime;

/// <summary>Loads an instance, runs one burst of it and hands what changed to the stores, all in the commit of its scope.</summary>
internal sealed class WorkflowRuntime(
    IWorkflowVersions versions,
    WorkflowRunner runner,
    IInstanceStore instances,
    IBookmarkStore bookmarks,
    IDispatchStore dispatches,
    EventFanOut events,
    BurstRecorder recorder,
    ActivationStrategies activation,
    IIdentityGenerator ids,
    IServiceProvider services) : IWorkflowRuntime, IChildWorkflowRunner
{
    /// <summary>Workflows that execute each other within one commit, each inside the other; a cycle of them ends here.</summary>
    private const int MaxNesting = 16;


    private readonly HashSet<string> _running = [];

    public async Task<string> StartAsync(StartWorkflow request, CancellationToken cancellationToken = default) =>
        await TryStartAsync(request, cancellationToken) ?? throw new ActivationRefusedException(request.DefinitionId, request.CorrelationId);

    public async Task<string?> TryStartAsync(StartWorkflow request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var workflow = await FindAsync(request, cancellationToken);
        return await activation.AllowAsync(workflow, request, cancellationToken) ? (await StartAsync(workflow, request, cancellationToken)).Id : null;
    }

    async ValueTask<ChildWorkflowResult> IChildWorkflowRunner.RunAsync(StartWorkflow start, CancellationToken cancellationToken)
    {
        if (_running.Count >= MaxNesting)
        {
            throw new InvalidOperationException($"Workflows execute each other more than {MaxNesting} deep; '{start.DefinitionId}' is not started.");
        }

        var (id, result) = await StartAsync(await FindAsync(start, cancellationToken), start, cancellationToken);
        return new ChildWorkflowResult(id, result.Status, result.SubStatus, result.Output);
    }

    ValueTask IChildWorkflowRunner.ReportToAsync(string childInstanceId, string parentBookmarkId, CancellationToken cancellationToken) =>
        instances.ReportToAsync(childInstanceId, parentBookmarkId, cancellationToken);

    private async ValueTask<Workflow> FindAsync(StartWorkflow request, CancellationToken cancellationToken) =>
        await versions.FindPublishedAsync(request.DefinitionId, cancellationToken) ?? throw new WorkflowNotPublishedException(request.DefinitionId);

    private async Task<(string Id, BurstResult Result)> StartAsync(Workflow workflow, StartWorkflow request, CancellationToken cancellationToken)
    {
        var id = request.InstanceId ?? ids.GenerateId();
        var burst = new BurstRequest
        {
            InstanceId = id,
            Input = request.Input,
            CorrelationId = request.CorrelationId,
            ParentInstanceId = request.ParentInstanceId,
            TriggerActivityId = request.TriggerActivityId,
        };
        var result = await RunAsync(workflow, burst, cancellationToken);
        await recorder.StoreStartAsync(workflow, request, id, result, cancellationToken);
        return (id, result);
    }

    public async Task<bool> ResumeAsync(string bookmarkId, JsonObject? input = null, CancellationToken cancellationToken = default)
    {
        var bookmark = await bookmarks.FindAsync(bookmarkId, cancellationToken);
        if (bookmark is null)
        {
            return false;
        }

        // The instance is locked now; whoever held it before may have burned the bookmark.
        var instance = await instances.FindAsync(bookmark.InstanceId, cancellationToken);
        if (instance is null || instance.Status == WorkflowStatus.Finished || await bookmarks.FindAsync(bookmarkId, cancellationToken) is null)
        {
            return false;
        }

        await RunAsync(instance, new BurstRequest { InstanceId = instance.Id, Input = input, Bookmark = bookmark }, cancellationToken);
        return true;
    }

    public async Task DispatchAsync(StartWorkflow request, CancellationToken cancellationToken = default) =>
        await dispatches.EnqueueAsync(DispatchKinds.Start, DispatchRows.Start(request), request?.ParentInstanceId, cancellationToken);

    public Task<int> PublishEventAsync(string eventName, string? correlationId = null, JsonNode? payload = null, CancellationToken cancellationToken = default) =>
        events.PublishAsync(eventName, correlationId, payload, publisher: null, local: false, cancellationToken);

    public async Task RecoverAsync(string instanceId, Recovery recovery, CancellationToken cancellationToken = default)
    {
        var instance = await instances.FindAsync(instanceId, cancellationToken) ?? throw new RecoveryRefusedException($"There is no instance {instanceId}.");
        await RunAsync(instance, new BurstRequest { InstanceId = instanceId, Recovery = recovery }, cancellationToken);
    }

    public async Task CancelAsync(string instanceId, CancellationToken cancellationToken = default)
    {
        var instance = await instances.FindAsync(instanceId, cancellationToken);
        if (instance?.SubStatus.CanBeCancelled() == true)
        {
            await RunAsync(instance, new BurstRequest { InstanceId = instanceId, Cancel = true }, cancellationToken);
        }
    }

    private async Task RunAsync(WorkflowInstance instance, BurstRequest request, CancellationToken cancellationToken)
    {
        var workflow = await versions.GetAsync(instance.DefinitionVersionId, cancellationToken);
        var burst = request with { State = instance.State, CorrelationId = instance.CorrelationId, ParentInstanceId = instance.ParentInstanceId };
        var result = await RunAsync(workflow, burst, cancellationToken);
        await recorder.StoreAsync(workflow, instance, request.Bookmark, result, cancellationToken);
    }

    private async Task<BurstResult> RunAsync(Workflow workflow, BurstRequest request, CancellationToken cancellationToken)
    {
        if (!_running.Add(request.InstanceId))
        {
            throw new InvalidOperationException($"Instance {request.InstanceId} is running in this very commit; one of its own activities cannot resume or cancel it.");
        }

        try
        {
            return await runner.RunAsync(workflow, request, services, cancellationToken);
        }
        finally
        {
            _running.Remove(request.InstanceId);
        }
    }
}
