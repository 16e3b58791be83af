using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Persistence.Instances;

namespace SmartFactory.Engine.Persistence.Verification;

/// <summary>What the journal rows of one instance amount to.</summary>
internal sealed class JournalFold
{
    private readonly HashSet<string> _running = new(StringComparer.Ordinal);
    private readonly HashSet<string> _waiting = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];
    private readonly List<JournalEntry> _entries = [];
    private long _version;
    private long _sequence;

    public void Add(JournalRow row)
    {
        if (row.InstanceVersion != ++_version)
        {
            _faults.Add($"burst {_version} is missing from the journal");
            _version = row.InstanceVersion;
        }

        _entries.Clear();
        JournalJson.ReadEntries(row.Entries, _entries);
        _entries.ForEach(Add);
        var (created, removed) = JournalJson.ReadBookmarks(row.Entries);
        _waiting.UnionWith(created);
        foreach (var id in removed)
        {
            if (!_waiting.Remove(id))
            {
                _faults.Add($"bookmark {id} was removed but never made");
            }
        }
    }

    public IEnumerable<string> CompareWith(StateSummary state, long version, bool isRunning)
    {
        foreach (var fault in _faults)
        {
            yield return fault;
        }

        if (_version != version)
        {
            yield return $"it has had {version} bursts, the journal tells of {_version}";
        }

        if (_sequence != state.JournalSequence)
        {
            yield return $"its journal ends at entry {_sequence}, its state at {state.JournalSequence}";
        }

        // A finished instance's left-overs (siblings of a fault) stay in its state but not in the tables.
        if (isRunning && !_waiting.SetEquals(state.BookmarkIds))
        {
            yield return $"by the journal it waits on [{string.Join(", ", _waiting.Order(StringComparer.Ordinal))}], by its state on [{string.Join(", ", state.BookmarkIds.Order(StringComparer.Ordinal))}]";
        }

        if (isRunning && !_running.SetEquals(state.ActivityInstanceIds))
        {
            yield return $"by the journal [{string.Join(", ", _running.Order(StringComparer.Ordinal))}] have not ended, by its state [{string.Join(", ", state.ActivityInstanceIds.Order(StringComparer.Ordinal))}]";
        }
    }

    private void Add(JournalEntry entry)
    {
        if (entry.Sequence != ++_sequence)
        {
            _faults.Add($"entry {_sequence} is missing from the journal");
            _sequence = entry.Sequence;
        }

        if (entry.EventName is "Started" or "Resumed")
        {
            _running.Add(entry.ActivityInstanceId);
        }
        else if (entry.EventName is "Completed" or "Canceled")
        {
            _running.Remove(entry.ActivityInstanceId);
        }
    }
}
