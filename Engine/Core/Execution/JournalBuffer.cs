using System.Collections;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.LogPersistence;

namespace SmartFactory.Engine.Execution;

/// <summary>The journal of one burst. What is noted of a step is kept in columns, not in objects, and becomes a record only when somebody reads it.</summary>
internal sealed class JournalBuffer : IReadOnlyList<JournalEntry>
{
    private const int LeastRows = 8;
    private const int MostRowsAhead = 256;

    private static readonly string[] EventNames = Enum.GetNames<JournalEvent>();

    private readonly long _lastSequence;
    private ActivityExecutionContext[] _contexts;
    private long[] _utcTicks;
    private byte[] _events;

    // Outcomes other than "Done", or what went wrong: few rows have either.
    private object?[]? _details;

    /// <param name="expectedRows">A guess; it grows.</param>
    public JournalBuffer(long lastSequence, int expectedRows)
    {
        _lastSequence = lastSequence;
        var rows = Math.Clamp(expectedRows, LeastRows, MostRowsAhead);
        _contexts = new ActivityExecutionContext[rows];
        _utcTicks = new long[rows];
        _events = new byte[rows];
    }

    public int Count { get; private set; }

    public long LastSequence => _lastSequence + Count;

    public JournalEntry this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var context = _contexts[index];
            var activity = context.Activity;
            var @event = (JournalEvent)_events[index];
            var detail = _details?[index];
            return new JournalEntry(
                _lastSequence + index + 1,
                new DateTimeOffset(_utcTicks[index], TimeSpan.Zero),
                EventNames[(int)@event],
                activity.Id,
                context.NodeId,
                activity.Type,
                activity.Name,
                context.Id,
                detail as IReadOnlyList<string>,
                detail as string,
                @event == JournalEvent.Completed ? ActivityLog.Notes(context) : null,
                @event == JournalEvent.Started ? ActivityLog.Inputs(context) : null,
                @event == JournalEvent.Completed ? ActivityLog.Outputs(context) : null);
        }
    }

    public void Add(ActivityExecutionContext context, JournalEvent @event, DateTimeOffset at, object? detail = null)
    {
        var row = Count;
        if (row == _contexts.Length)
        {
            Grow(row * 2);
        }

        _contexts[row] = context;
        _utcTicks[row] = at.UtcTicks;
        _events[row] = (byte)@event;
        if (detail is not null)
        {
            (_details ??= new object?[_contexts.Length])[row] = detail;
        }

        Count = row + 1;
    }

    public IEnumerator<JournalEntry> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Grow(int rows)
    {
        Array.Resize(ref _contexts, rows);
        Array.Resize(ref _utcTicks, rows);
        Array.Resize(ref _events, rows);
        if (_details is not null)
        {
            Array.Resize(ref _details, rows);
        }
    }
}
