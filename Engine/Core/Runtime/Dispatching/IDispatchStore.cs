using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Runtime.Dispatching;

/// <summary>The queue of rows that commits leave for other instances.</summary>
public interface IDispatchStore
{
    /// <summary>Adds a row to the current commit.</summary>
    ValueTask EnqueueAsync(string kind, JsonObject payload, string? instanceId, CancellationToken cancellationToken = default);

    /// <summary>Ids of rows that may be done now, in order. Reads outside of commits.</summary>
    /// <param name="exceptKind">Rows of this kind are not listed: something has to be done for them first.</param>
    ValueTask<IReadOnlyList<long>> PendingAsync(int limit, string? exceptKind = null, CancellationToken cancellationToken = default);

    /// <summary>Rows of a kind that may be done now, without taking them.</summary>
    ValueTask<IReadOnlyList<Dispatch>> PeekAsync(string kind, int limit, CancellationToken cancellationToken = default);

    /// <summary>Takes the row out of the queue, in the current commit. Null when somebody else has it.</summary>
    ValueTask<Dispatch?> TakeAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>Notes a failure and when to try again; with no <paramref name="retryAt"/> the row is parked for a person.</summary>
    ValueTask FailedAsync(long id, string error, DateTimeOffset? retryAt, CancellationToken cancellationToken = default);

    /// <summary>When the next row that rests may be tried again.</summary>
    ValueTask<DateTimeOffset?> NextAsync(CancellationToken cancellationToken = default);
}
