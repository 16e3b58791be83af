using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;
using SmartFactory.Engine.Extras;

namespace SmartFactory.Engine.Incidents;

/// <summary>Beyond Elsa: what may become of a failure before it is an incident. It is tried again, leaves by an outcome for errors, or is caught by a <see cref="TryCatch"/> around; a plain Elsa definition asks for none of these.</summary>
internal static class FaultRecovery
{
    /// <summary>The bookmark an execution waits on between two attempts.</summary>
    public const string BookmarkName = "SmartFactory.Retry";

    private const string AttemptProperty = "RetryAttempt";

    /// <returns>False when the failure is an incident.</returns>
    public static async ValueTask<bool> TryAsync(ActivityExecutionContext context, Bookmark? resumed, Exception exception)
    {
        // One that failed in what followed its completion cannot be had again, only caught.
        if (!context.IsCompleted)
        {
            if (RetryPolicy.Of(context.Activity) is { } policy && await RestAsync(context, policy, resumed))
            {
                context.WorkflowExecutionContext.Log(context, JournalEvent.Suspended);
                return true;
            }

            if (ErrorOutcome.Of(context.Activity) is { } outcome)
            {
                await LeaveAsync(context, outcome, exception);
                return true;
            }
        }

        var scope = context.FindParent(c => c.Activity is TryCatch handler && handler.Catches(c));
        if (scope is null)
        {
            return false;
        }

        if (!context.IsCompleted)
        {
            context.Status = ActivityStatus.Faulted;
        }

        await ((TryCatch)scope.Activity).CatchAsync(scope, Describe(context, exception));
        return true;
    }

    /// <summary>For an activity that knows a result to be a transient failure: it is executed again after a rest, if its policy (or else the given one) still allows.</summary>
    public static ValueTask<bool> TryAgainAsync(ActivityExecutionContext context, RetryPolicy? otherwise) =>
        (RetryPolicy.Of(context.Activity) ?? otherwise) is { } policy ? RestAsync(context, policy, null) : new(false);

    private static async ValueTask<bool> RestAsync(ActivityExecutionContext context, RetryPolicy policy, Bookmark? resumed)
    {
        var attempt = context.GetProperty<int>(AttemptProperty) + 1;
        if (attempt > policy.Attempts)
        {
            return false;
        }

        await AbandonAttemptAsync(context);
        context.SetProperty(AttemptProperty, attempt);
        var retryAt = context.Now() + policy.RestBefore(attempt);

        // What failed after a wait goes on from there, with what it was resumed with.
        var activity = context.Node.Activity;
        var again = resumed?.CallbackMethodName is { Length: > 0 } method ? ActivityMethods.Resume(activity, method) : activity.ExecuteAgainAsync;
        var bookmark = context.CreateBookmark(new CreateBookmarkArgs
        {
            BookmarkName = BookmarkName,
            Stimulus = new { retryAt, attempt },
            Callback = again,
        });
        context.ArmTimer(retryAt, bookmark, JsonValues.ToNode(context.WorkflowInput));
        return true;
    }

    private static async ValueTask LeaveAsync(ActivityExecutionContext context, string outcome, Exception exception)
    {
        await AbandonAttemptAsync(context);
        context.WorkflowExecutionContext.RecordOutput(context, ErrorOutcome.Output, Describe(context, exception));
        context.JournalData[ErrorOutcome.Output] = exception.Message;
        await context.CompleteActivityWithOutcomesAsync(outcome);
    }

    private static ValueTask AbandonAttemptAsync(ActivityExecutionContext context)
    {
        context.Status = ActivityStatus.Running;
        return context.AbandonWorkAsync();
    }

    private static JsonObject Describe(ActivityExecutionContext context, Exception exception) => new()
    {
        ["activityId"] = context.Activity.Id,
        ["activityType"] = context.Activity.Type,
        ["message"] = exception.Message,
        ["cause"] = exception.InnerException?.Message,
        ["code"] = (exception as FaultException)?.Code,
        ["type"] = (exception as IWireNamedException)?.WireTypeName ?? exception.GetType().FullName,
    };
}
