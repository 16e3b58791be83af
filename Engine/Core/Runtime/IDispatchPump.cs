namespace SmartFactory.Engine.Runtime;

/// <summary>Does the rows that commits leave behind for other instances (start a child, deliver an event, tell a parent, run a background task) and fires due timers. Each row is one commit. Call it from outside a commit.</summary>
public interface IDispatchPump
{
    /// <summary>Works until no row is left that can be done now.</summary>
    /// <returns>How many rows were done.</returns>
    Task<int> DrainAsync(CancellationToken cancellationToken = default);

    /// <summary>The same, but stops after about <paramref name="limit"/> rows: who also has timers to fire does not wait for a backlog to end.</summary>
    Task<int> DrainAsync(int limit, CancellationToken cancellationToken = default);

    /// <summary>Fires timers due at the clock's now, at most <paramref name="limit"/>, earliest first, each in its own commit.</summary>
    /// <returns>How many fired.</returns>
    Task<int> FireDueTimersAsync(int limit = int.MaxValue, CancellationToken cancellationToken = default);

    /// <summary>When the earliest waiting timer is due, or null when there is none.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken = default);
}
