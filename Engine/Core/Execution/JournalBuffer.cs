using System.Collections;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Execution;

/// <summary>The journal of one burst. Entries are kept as small structs and become records only when somebody reads them.</summary>
internal sealed class JournalBuffer(long lastSequence) : IReadOnlyList<JournalEntry>
{
    private static readonly string[] EventNames = Enum.GetNames<JournalEvent>();

    private Row[] _rows = new Row[16];

    public int Count { get; private set; }

    public long LastSequence => lastSequence + Count;

    public JournalEntry this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            ref readonly var row = ref _rows[index];
            var activity = row.Context.Activity;
            return new JournalEntry(
                lastSequence + index + 1,
                row.At,
                EventNames[(int)row.Event],
                activity.Id,
                row.Context.NodeId,
                activity.Type,
                activity.Name,
                row.Context.Id,
                row.Outcomes,
                row.Message,
                row.Event == JournalEvent.Completed ? Expressions.JsonValues.ToNode(row.Context.Journal) : null);
        }
    }

    public void Add(ActivityExecutionContext context, JournalEvent @event, DateTimeOffset at, IReadOnlyList<string>? outcomes, string? message)
    {
        if (Count == _rows.Length)
        {
            Array.Resize(ref _rows, Count * 2);
        }

        _rows[Count++] = new Row(context, @event, at, outcomes, message);
    }

    public IEnumerator<JournalEntry> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private readonly record struct Row(ActivityExecutionContext Context, JournalEvent Event, DateTimeOffset At, IReadOnlyList<string>? Outcomes, string? Message);
}
