using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Execution;

/// <summary>Reads states of every schema from the oldest there is an upgrade for up to today's. The stored bytes stay as they are until the instance runs and is written anew.</summary>
internal sealed class StateUpgrades(IEnumerable<IStateUpgrade> upgrades, byte today)
{
    private readonly Dictionary<byte, IStateUpgrade> _upgrades = upgrades.ToDictionary(u => u.From);

    public static StateUpgrades Shipped { get; } = new(
        typeof(StateUpgrades).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IStateUpgrade).IsAssignableFrom(t))
            .Select(t => (IStateUpgrade)Activator.CreateInstance(t)!),
        WorkflowStateSerializer.Schema);

    /// <exception cref="InvalidDataException">No state, or of a schema that cannot be read: a later release's, or one whose upgrade is missing.</exception>
    public JsonObject Read(byte[] state)
    {
        if (state is not [var schema, _, ..])
        {
            throw new InvalidDataException("There is no state.");
        }

        if (schema > today)
        {
            throw new InvalidDataException($"State schema {schema} is a later release's; this one reads up to {today}. Run the release that wrote it, or restore a backup made before it ran.");
        }

        var json = Parse(state);
        for (; schema < today; schema++)
        {
            if (!_upgrades.TryGetValue(schema, out var upgrade))
            {
                throw new InvalidDataException($"State schema {schema} is not known; this release reads schema {today} and those there is an upgrade for.");
            }

            upgrade.Upgrade(json);
        }

        return json;
    }

    private static JsonObject Parse(byte[] state)
    {
        try
        {
            return JsonNode.Parse(state.AsSpan(1)) as JsonObject ?? throw new InvalidDataException("The state is no object.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("The state is damaged: " + broken.Message, broken);
        }
    }
}
