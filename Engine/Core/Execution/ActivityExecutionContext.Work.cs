using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Execution;

/// <content>Scheduling, completing and cancelling.</content>
public sealed partial class ActivityExecutionContext
{
    public ValueTask ScheduleActivityAsync(IActivity? activity, ActivityCompletionCallback? completionCallback = null, object? tag = null, IEnumerable<Variable>? variables = null) =>
        ScheduleAsync(activity, new WorkItemCallback(completionCallback, tag, WorkflowExecutionContext.CallbackEpoch), variables as ICollection<Variable> ?? variables?.ToList(), null, false);

    public ValueTask ScheduleActivityAsync(IActivity? activity, ScheduleWorkOptions? options)
    {
        var workflow = WorkflowExecutionContext;
        if (activity is not null && options?.PreventDuplicateScheduling == true && workflow.IsQueued(this, activity))
        {
            return default;
        }

        var callback = new WorkItemCallback(options?.CompletionCallback, options?.Tag, workflow.CallbackEpoch);
        return ScheduleAsync(activity, callback, options?.Variables, options?.Input, false);
    }

    /// <summary>Schedules with another execution as the owner, which is the one told of the completion.</summary>
    public ValueTask ScheduleActivityAsync(IActivity? activity, ActivityExecutionContext? owner, ScheduleWorkOptions? options = null) =>
        (owner ?? this).ScheduleActivityAsync(activity, options);

    public async ValueTask ScheduleActivitiesAsync(params IActivity?[] activities)
    {
        foreach (var activity in activities)
        {
            await ScheduleActivityAsync(activity, (ScheduleWorkOptions?)null);
        }
    }

    /// <summary>For callbacks of the engine's own containers, without options objects.</summary>
    internal ValueTask ScheduleChildAsync(IActivity activity, ActivityCompletionCallback callback, bool backward = false) =>
        ScheduleAsync(activity, new WorkItemCallback(callback, null, WorkflowExecutionContext.CallbackEpoch), null, null, backward);

    internal ValueTask ScheduleAsync(IActivity? activity, WorkItemCallback callback, ICollection<Variable>? variables, IDictionary<string, object>? input, bool backward)
    {
        if (activity is null)
        {
            if (callback.Method is null)
            {
                return CompleteActivityAsync();
            }

            Tag = callback.Tag;
            return callback.Method(new ActivityCompletedContext(this, this));
        }

        var node = (activity as Activity)?.Node ?? throw new InvalidOperationException("The specified activity is not part of the workflow.");
        WorkflowExecutionContext.Enqueue(new WorkItem(node, this, callback, variables, input, null, backward));
        return default;
    }

    public ValueTask CompleteActivityWithOutcomesAsync(params string[] outcomes) => CompleteActivityAsync(new Outcomes(outcomes));

    /// <summary>Ends the nearest composite (or the workflow) around this activity.</summary>
    public ValueTask CompleteCompositeAsync(params string[] outcomes) => SendSignalAsync(new CompleteCompositeSignal(new Outcomes(outcomes)));

    /// <param name="result">The <see cref="Outcomes"/> by which the activity is left; "Done" when there are none.</param>
    public async ValueTask CompleteActivityAsync(object? result = null)
    {
        if (Status != ActivityStatus.Running || IsCompleting)
        {
            return;
        }

        IsCompleting = true;
        try
        {
            await CancelChildrenAsync(fromAbove: true);
        }
        finally
        {
            IsCompleting = false;
        }

        Status = ActivityStatus.Completed;
        WorkflowExecutionContext.Log(this, JournalEvent.Completed, (result as Outcomes)?.Names);
        var parent = ParentActivityExecutionContext;
        parent?.RemoveChild(this);
        if (parent is { IsCompleted: false } && _callback is not null && _callbackEpoch == WorkflowExecutionContext.CallbackEpoch)
        {
            parent.Tag = _extras?.CallbackTag;
            await (_callback.Target is IChildListener listener
                ? listener.ChildCompletedAsync(parent, this, result)
                : _callback(new ActivityCompletedContext(parent, this, result)));
        }

        ClearBookmarks();
    }

    /// <summary>Cancels this execution and everything below it.</summary>
    public async ValueTask CancelActivityAsync()
    {
        if (Status is not (ActivityStatus.Running or ActivityStatus.Faulted) || IsCancelling)
        {
            return;
        }

        IsCancelling = true;
        await CancelChildrenAsync(fromAbove: false);
        EndAsCanceled();
        await SendSignalAsync(CancelSignal.Below);
    }

    /// <summary>Ends this execution and everything below it without anybody being asked: the version the instance moves to has no such step.</summary>
    internal void Drop()
    {
        foreach (var child in Children.ToArray())
        {
            child.Drop();
        }

        EndAsCanceled();
    }

    /// <summary>Ends everything below this execution, begun or queued; the execution itself goes on.</summary>
    internal async ValueTask AbandonWorkAsync()
    {
        WorkflowExecutionContext.RemoveQueued((owner, _) => owner.IsWithin(this));
        await CancelChildrenAsync(fromAbove: false);
        ClearBookmarks();
    }

    private bool IsWithin(ActivityExecutionContext scope)
    {
        for (var context = this; context is not null; context = context.ParentActivityExecutionContext)
        {
            if (ReferenceEquals(context, scope))
            {
                return true;
            }
        }

        return false;
    }

    internal async ValueTask SendSignalAsync(Signal signal)
    {
        for (var receiver = this; receiver is not null; receiver = receiver.ParentActivityExecutionContext)
        {
            if (await receiver.Node.Activity.ReceiveSignalAsync(signal, receiver, this))
            {
                return;
            }
        }
    }

    /// <summary>The scope around this execution is complete: this one goes first, then what is inside it, as Elsa does it.</summary>
    private async ValueTask CancelFromAboveAsync()
    {
        if (IsCompleted)
        {
            return;
        }

        EndAsCanceled();
        await SendSignalAsync(CancelSignal.Above);
        await CancelChildrenAsync(fromAbove: true);
    }

    private async ValueTask CancelChildrenAsync(bool fromAbove)
    {
        if (_extras?.Children is not { Count: > 0 } children)
        {
            return;
        }

        foreach (var child in children.ToArray())
        {
            await (fromAbove ? child.CancelFromAboveAsync() : child.CancelActivityAsync());
        }
    }

    private void EndAsCanceled()
    {
        Status = ActivityStatus.Canceled;
        ClearBookmarks();
        ParentActivityExecutionContext?.RemoveChild(this);
        WorkflowExecutionContext.Log(this, JournalEvent.Canceled);
    }
}
