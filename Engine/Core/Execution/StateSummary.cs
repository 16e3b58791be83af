using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Execution;

/// <summary>What a stored state says without being run: for those who check it against the journal and the tables.</summary>
/// <param name="ActivityInstanceIds">Executions that have not ended.</param>
public sealed record StateSummary(IReadOnlySet<string> ActivityInstanceIds, IReadOnlySet<string> BookmarkIds, long JournalSequence)
{
    /// <exception cref="InvalidDataException">The state is of a schema this version does not know.</exception>
    public static StateSummary Read(string instanceId, byte[] state)
    {
        var json = WorkflowStateSerializer.Parse(state);
        var executions = new HashSet<string>(StringComparer.Ordinal);
        foreach (var execution in json["e"] as JsonArray ?? [])
        {
            executions.Add($"{instanceId}:{execution!["q"]!.GetValue<long>()}");
        }

        var bookmarks = new HashSet<string>(StringComparer.Ordinal);
        foreach (var bookmark in json["k"] as JsonArray ?? [])
        {
            bookmarks.Add(bookmark!["i"]!.GetValue<string>());
        }

        return new StateSummary(executions, bookmarks, json["j"]!.GetValue<long>());
    }
}
