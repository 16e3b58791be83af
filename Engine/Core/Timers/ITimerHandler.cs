namespace SmartFactory.Engine.Timers;

/// <summary>Does what a due timer of its kind asks for, inside the commit that takes the row: it happens together with the row's end, or not at all. Registered by type; one per kind.</summary>
public interface ITimerHandler
{
    string Kind { get; }

    Task FireAsync(WorkflowTimer timer, CancellationToken cancellationToken);
}
