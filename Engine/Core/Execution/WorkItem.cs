using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Execution;

/// <summary>Whom to tell when a child completes. <paramref name="Epoch"/>: callbacks given before a Finish are void.</summary>
internal readonly record struct WorkItemCallback(ActivityCompletionCallback? Method, object? Tag, int Epoch);

/// <summary>Something queued to run: a new execution of <paramref name="Node"/> below <paramref name="Owner"/>, or an existing one that goes on.</summary>
internal readonly record struct WorkItem(
    ActivityNode Node,
    ActivityExecutionContext? Owner,
    WorkItemCallback Callback,
    ICollection<Variable>? Variables,
    IDictionary<string, object>? Input,
    ActivityExecutionContext? Existing,
    bool Backward);
