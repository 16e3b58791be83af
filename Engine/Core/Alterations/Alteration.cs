using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Alterations;

/// <summary>A change to an instance by hand, outside of what its workflow does; Elsa's kinds and names.</summary>
public abstract record Alteration;

/// <summary>Gives a variable, found by its id, another value; it is converted to the variable's type.</summary>
public sealed record ModifyVariable(string VariableId, JsonNode? Value) : Alteration;

/// <summary>The instance goes on with another version of its definition. Steps that are not there any more end, and what waited in them.</summary>
public sealed record Migrate(int TargetVersion) : Alteration;

/// <summary>Runs an activity of a running flowchart again, or (by <paramref name="ActivityInstanceId"/>) an execution that failed or waits. A faulted instance comes back to life by it.</summary>
public sealed record ScheduleActivity(string? ActivityId, string? ActivityInstanceId = null) : Alteration;

/// <summary>Ends every execution of an activity, or one of them; its flowchart goes on as with a branch that is dead.</summary>
public sealed record CancelActivity(string? ActivityId, string? ActivityInstanceId = null) : Alteration;

/// <summary>Cancels the instance.</summary>
public sealed record Cancel : Alteration;
