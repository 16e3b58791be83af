using System.Text.Json.Nodes;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Workflows.Cases;

/// <summary>Finds the fact of a name and reads it for a case.</summary>
public sealed class FactReader(IEnumerable<IFact> facts, ICaseFinder cases)
{
    private readonly Dictionary<string, IFact> _facts = facts.ToDictionary(f => f.Name, StringComparer.Ordinal);

    public IEnumerable<string> Names => _facts.Keys;

    public JsonNode? Read(string name, string? correlationId, string? instanceId, JsonObject arguments)
    {
        var fact = _facts.GetValueOrDefault(name) ?? throw new InvalidOperationException($"There is no fact '{name}'.");
        return fact.Read(cases.Find(correlationId, instanceId), PlainJson.Of(arguments));
    }
}
