namespace SmartFactory.Workflows.Rehearsal;

/// <summary>A clock that can be put forward: the rehearsal's own, or the one of a demonstration.</summary>
public abstract class MovableClock : TimeProvider
{
    /// <summary>Puts the clock forward; a moment already past is left alone.</summary>
    public abstract void MoveTo(DateTimeOffset moment);
}
