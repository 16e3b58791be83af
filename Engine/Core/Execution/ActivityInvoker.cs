using Microsoft.Extensions.Logging;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Incidents;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Execution;

/// <summary>Runs one work item: a new execution of an activity, or one that goes on from its bookmark. The only place of the engine that catches whatever an activity throws.</summary>
public sealed partial class ActivityInvoker(IncidentStrategies strategies, ILogger<ActivityInvoker> logger)
{
    internal async ValueTask InvokeAsync(WorkflowExecutionContext workflow, WorkItem item)
    {
        var bookmark = item.Existing is null ? null : workflow.ResumedBookmark;
        var now = workflow.Now;
        var context = item.Existing ?? NewExecution(workflow, item, now);
        workflow.Journal.Add(context, bookmark is null ? JournalEvent.Started : JournalEvent.Resumed, now);
        try
        {
            context.EvaluateInputs();
            var activity = context.Node.Activity;
            if (!await activity.MayExecuteAsync(context))
            {
                return;
            }

            context.Status = ActivityStatus.Running;
            context.HasNewBookmarks = false;
            if (bookmark is null)
            {
                await activity.InvokeAsync(context);
                await activity.AfterExecuteAsync(context);
            }
            else
            {
                await ResumeAsync(context, bookmark);
            }

            LogIfWaiting(context);
        }
        catch (Exception exception) when (exception is not CommitConflictException && (exception is not OperationCanceledException || !workflow.CancellationToken.IsCancellationRequested))
        {
            workflow.Log(context, JournalEvent.Faulted, exception.Message);
            LogFault(context.Activity.Type, context.Activity.Id, workflow.Id, exception.GetType().Name, exception.StackTrace);
            await RecoverOrFaultAsync(context, bookmark, exception);
        }

        await AbandonIfOrphanedAsync(context);
    }

    private async ValueTask RecoverOrFaultAsync(ActivityExecutionContext context, Bookmarks.Bookmark? resumed, Exception exception)
    {
        try
        {
            if (await FaultRecovery.TryAsync(context, resumed, exception))
            {
                return;
            }
        }
        catch (Exception next) when (next is not CommitConflictException and not OperationCanceledException)
        {
            // The way out of the fault failed too; both are told.
            context.WorkflowExecutionContext.Log(context, JournalEvent.Faulted, next.Message);
        }

        strategies.Handle(context, exception);
    }

    /// <summary>Faults an instance that does not come to rest.</summary>
    internal void StopRunaway(WorkflowExecutionContext workflow, in WorkItem item)
    {
        var context = item.Existing ?? NewExecution(workflow, item, workflow.Now);
        var exception = new InvalidOperationException($"The workflow did not come to rest within {WorkflowRunner.MaxExecutionsPerBurst} steps.");
        workflow.ClearPlans();
        workflow.Log(context, JournalEvent.Faulted, exception.Message);
        strategies.Handle(context, exception);
        workflow.TransitionTo(Instances.WorkflowSubStatus.Faulted);
    }

    private static ActivityExecutionContext NewExecution(WorkflowExecutionContext workflow, in WorkItem item, DateTimeOffset now)
    {
        var context = new ActivityExecutionContext(workflow, item.Owner, item.Node, workflow.NextContextNumber())
        {
            Callback = item.Callback,
            Tag = item.Callback.Tag,
            CameByBackwardConnection = item.Backward,
            StartedAt = now,
        };
        if (item.Input is not null)
        {
            context.ActivityInput = item.Input;
        }

        if (item.Variables is not null)
        {
            foreach (var variable in item.Variables)
            {
                context.AddDynamicVariable(variable, variable.Value);
            }
        }

        if (item.Owner is null)
        {
            workflow.Root ??= context;
        }
        else
        {
            item.Owner.AddChild(context);
        }

        return context;
    }

    private static async ValueTask ResumeAsync(ActivityExecutionContext context, Bookmarks.Bookmark bookmark)
    {
        var workflow = context.WorkflowExecutionContext;
        if (bookmark.CallbackMethodName is { Length: > 0 } method)
        {
            await ActivityMethods.Resume(context.Node.Activity, method)(context);
        }
        else if (bookmark.AutoComplete)
        {
            await context.CompleteActivityAsync();
        }

        if (bookmark.AutoBurn)
        {
            workflow.RemoveBookmark(bookmark);
        }
    }

    private static void LogIfWaiting(ActivityExecutionContext context)
    {
        var workflow = context.WorkflowExecutionContext;
        if (context.Status == ActivityStatus.Running && workflow.Bookmarks.Count > 0 && workflow.HasBookmarkOf(context.Id))
        {
            workflow.Log(context, JournalEvent.Suspended);
        }
    }

    // Work that was queued before its scope ended still runs, as in Elsa; but it must not wait, for nobody would ever resume it.
    private static ValueTask AbandonIfOrphanedAsync(ActivityExecutionContext context) =>
        context is { Status: ActivityStatus.Running, ParentActivityExecutionContext.IsCompleted: true } ? context.CancelActivityAsync() : default;

    // Not what was said: that is made of a case's data, stands in the incident, and is nobody else's business.
    [LoggerMessage(Level = LogLevel.Warning, Message = "{ActivityType} {ActivityId} of {InstanceId} faulted: {Exception}; its incident says why\n{Stack}")]
    private partial void LogFault(string activityType, string activityId, string instanceId, string exception, string? stack);
}
