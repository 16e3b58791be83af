using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;
using SmartFactory.Engine.Extras;

namespace SmartFactory.Engine.Activities;

/// <summary>Asks for work to be done outside and waits for the answer.</summary>
[Activity("Elsa", "Primitives", "Requests a given task to be run.", DisplayName = "Run Task", Kind = ActivityKind.Task)]
public sealed class RunTask([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Activity<object>(source, line)
{
    /// <summary>The resume input that holds the answer.</summary>
    public const string AnswerInput = "RunTaskInput";

    [Input(DisplayName = "Task Name", Description = "The name of the task being requested.")]
    public Input<string> TaskName { get; set; } = new("");

    [Input(Description = "Any additional parameters to send to the task.")]
    public Input<IDictionary<string, object>?>? Payload { get; set; }

    [Output(Description = "The ID of the task.")]
    public Output<string>? TaskId { get; set; }

    protected override void Execute(ActivityExecutionContext context)
    {
        var taskId = context.NewId();
        var taskName = context.Get(TaskName) ?? "";
        context.Set(TaskId, taskId);
        var bookmark = context.CreateBookmark(new { taskId, taskName }, OnAnswerAsync);
        context.Request(new TaskRequested(taskId, taskName, JsonValues.ToNode(context.Get(Payload)), bookmark.Id));
    }

    private ValueTask OnAnswerAsync(ActivityExecutionContext context)
    {
        context.Set(Result, context.GetWorkflowInput<object>(AnswerInput));
        return context.CompleteActivityAsync();
    }
}
