namespace SmartFactory.Workflows.Rehearsal;

/// <summary>The acts to come, earliest first; equal moments in the order of their keys.</summary>
internal sealed class ActQueue
{
    private readonly PriorityQueue<PlannedAct, (long Ticks, string Key)> _queue = new(Comparer<(long Ticks, string Key)>.Create(
        (a, b) => a.Ticks != b.Ticks ? a.Ticks.CompareTo(b.Ticks) : string.CompareOrdinal(a.Key, b.Key)));

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public int Count => _queue.Count;

    public DateTimeOffset? NextAt => _queue.TryPeek(out var act, out _) ? act.At : null;

    /// <summary>False when the act was planned before.</summary>
    public bool Add(PlannedAct act)
    {
        if (!_known.Add(act.Key))
        {
            return false;
        }

        _queue.Enqueue(act, (act.At.UtcTicks, act.Key));
        return true;
    }

    public bool Knows(string key) => _known.Contains(key);

    public PlannedAct Take() => _queue.Dequeue();
}
