using Microsoft.Extensions.Logging;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Expressions;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Execution;

/// <summary>Runs one burst: everything an instance can do now, until it is finished or waits. It reads nothing and stores nothing; what changed is in the result.</summary>
public sealed partial class WorkflowRunner(TimeProvider clock, IIdentityGenerator ids, ActivityInvoker invoker, ILogger<WorkflowRunner> logger)
{
    /// <summary>A burst longer than this is a loop without end; it would hold its transaction and its thread for ever.</summary>
    public const int MaxExecutionsPerBurst = 200_000;

    /// <exception cref="BookmarkNotFoundException">The bookmark is not one of the state's, or the instance is finished.</exception>
    public async Task<BurstResult> RunAsync(Workflow workflow, BurstRequest request, IServiceProvider services, CancellationToken cancellationToken = default)
    {
        var context = await RunToIdleAsync(workflow, request, services, cancellationToken);
        return ToResult(context);
    }

    internal async ValueTask<WorkflowExecutionContext> RunToIdleAsync(Workflow workflow, BurstRequest request, IServiceProvider services, CancellationToken cancellationToken)
    {
        var context = request.State is null
            ? Start(workflow, request, services, cancellationToken)
            : WorkflowStateSerializer.Read(request.State, new WorkflowStateSerializer.Target(workflow, services, request.InstanceId, clock, ids, cancellationToken));
        if (request.Cancel)
        {
            Cancel(context);
            return context;
        }

        if (request.State is not null)
        {
            Prepare(context, request);
        }

        if (request.Recovery is { } recovery)
        {
            await RecoveryStart.PrepareAsync(context, recovery);
        }

        await RunToIdleAsync(context);
        return context;
    }

    /// <summary>Goes on in memory, as if the state had been written and read again. What a test compares a real resume with.</summary>
    internal ValueTask ContinueAsync(WorkflowExecutionContext context, BurstRequest request)
    {
        Prepare(context, request);
        return RunToIdleAsync(context);
    }

    private async ValueTask RunToIdleAsync(WorkflowExecutionContext context)
    {
        context.TransitionTo(WorkflowSubStatus.Executing);
        await RunQueueAsync(context);
        context.TransitionTo(context.Root is { IsCompleted: true } ? WorkflowSubStatus.Finished : WorkflowSubStatus.Suspended);
        context.StampCorrelation();
        LogEnd(context.Workflow.DefinitionId, context.Id, context.SubStatus, context.Journal.Count);
    }

    internal static BurstResult ToResult(WorkflowExecutionContext context) => new()
    {
        State = WorkflowStateSerializer.Write(context),
        Status = context.Status,
        SubStatus = context.SubStatus,
        CorrelationId = context.CorrelationId,
        Name = context.Name,
        IncidentCount = context.IncidentCount,
        CreatedBookmarks = context.CreatedBookmarks,
        RemovedBookmarks = context.RemovedBookmarks,
        Timers = context.Timers.Count == 0 ? [] : [.. context.Timers.Where(t => t.BookmarkId is null || context.FindBookmark(t.BookmarkId) is not null)],
        Journal = context.Journal,
        NewIncidents = context.NewIncidents,
        Requests = context.Requests,
        Output = context.Status == WorkflowStatus.Finished ? context.OutputAsJson() : null,
    };

    private WorkflowExecutionContext Start(Workflow workflow, BurstRequest request, IServiceProvider services, CancellationToken cancellationToken)
    {
        var context = new WorkflowExecutionContext(workflow, services, request.InstanceId, clock, ids, default, cancellationToken)
        {
            CorrelationId = request.CorrelationId,
            ParentWorkflowInstanceId = request.ParentInstanceId,
            TriggerActivityId = request.TriggerActivityId,
            StartActivityId = request.TriggerActivityId,
            InputOrNull = request.Input is null ? null : JsonValues.ToDictionary(request.Input),
        };
        context.Enqueue(new WorkItem(workflow.Node ?? throw new InvalidOperationException("The workflow has not been built."), null, default, null, null, null, false));
        return context;
    }

    private static void Prepare(WorkflowExecutionContext context, BurstRequest request)
    {
        if (request.Input is not null)
        {
            foreach (var (name, value) in JsonValues.ToDictionary(request.Input))
            {
                context.Input[name] = value;
            }
        }

        context.CorrelationId = request.CorrelationId ?? context.CorrelationId;
        if (request.Bookmark is not { } wanted)
        {
            return;
        }

        var bookmark = context.Status == WorkflowStatus.Finished ? null : context.FindBookmark(wanted.Id);
        var waiting = bookmark is null ? null : context.FindExecution(bookmark.ActivityInstanceId);
        if (waiting is null)
        {
            throw new BookmarkNotFoundException(wanted.Id);
        }

        context.Enqueue(new WorkItem(waiting.Node, waiting.ParentActivityExecutionContext, default, null, null, waiting, false));
        context.ResumedBookmark = bookmark;
    }

    private async ValueTask RunQueueAsync(WorkflowExecutionContext context)
    {
        for (var executed = 0; context.TryDequeue(out var item); executed++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (executed == MaxExecutionsPerBurst)
            {
                invoker.StopRunaway(context, item);
                return;
            }

            await invoker.InvokeAsync(context, item);
        }
    }

    private static void Cancel(WorkflowExecutionContext context)
    {
        if (context.SubStatus == WorkflowSubStatus.Faulted)
        {
            context.Reopen();
        }

        if (context.Status == WorkflowStatus.Running)
        {
            context.RemoveAllBookmarks();
            context.TransitionTo(WorkflowSubStatus.Cancelled);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{DefinitionId} {InstanceId}: {SubStatus} after {Entries} journal entries")]
    private partial void LogEnd(string definitionId, string instanceId, WorkflowSubStatus subStatus, int entries);
}
