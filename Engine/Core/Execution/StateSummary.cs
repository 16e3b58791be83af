using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Execution;

/// <summary>What a stored state says without being run: for those who check it against the journal and the tables.</summary>
/// <param name="ActivityInstanceIds">Executions that have not ended.</param>
public sealed record StateSummary(IReadOnlySet<string> ActivityInstanceIds, IReadOnlySet<string> BookmarkIds, long JournalSequence)
{
    /// <exception cref="InvalidDataException">The state is damaged, or of a schema this version does not know.</exception>
    public static StateSummary Read(string instanceId, byte[] state)
    {
        var json = WorkflowStateSerializer.Parse(state);
        try
        {
            return new StateSummary(
                (json["e"] as JsonArray ?? []).Select(e => $"{instanceId}:{e!["q"]!.GetValue<long>()}").ToHashSet(StringComparer.Ordinal),
                (json["k"] as JsonArray ?? []).Select(k => k!["i"]!.GetValue<string>()).ToHashSet(StringComparer.Ordinal),
                (json["j"] ?? throw new InvalidDataException("The state has no journal sequence.")).GetValue<long>());
        }
        catch (Exception misshapen) when (misshapen is InvalidOperationException or FormatException or NullReferenceException)
        {
            throw new InvalidDataException("The state is damaged: " + misshapen.Message, misshapen);
        }
    }

    /// <summary>As <see cref="Read"/>; a state that cannot be read is told and not thrown.</summary>
    public static StateSummary? TryRead(string instanceId, byte[] state, out string problem)
    {
        try
        {
            problem = "";
            return Read(instanceId, state);
        }
        catch (InvalidDataException damaged)
        {
            problem = damaged.Message;
            return null;
        }
    }
}
