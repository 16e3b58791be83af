namespace SmartFactory.Workflows.Rehearsal;

/// <summary>Where the rehearsal is: shown while it runs.</summary>
public sealed record RehearsalProgress(DateTimeOffset Now, long Acts, long Timers, long Dispatches, int OpenTasks);
