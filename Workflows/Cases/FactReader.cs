using System.Text.Json.Nodes;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Workflows.Cases;

/// <summary>Finds the fact of a name and reads it for a case.</summary>
public sealed class FactReader(IServiceProvider services, ICaseFinder cases)
{
    private static readonly KindIndex<IFact> Facts = new(fact => fact.Name);

    public static IEnumerable<string> Names => Facts.Names;

    public JsonNode? Read(string name, string? correlationId, string? instanceId, JsonObject arguments)
    {
        var fact = Facts.Find(services, name) ?? throw new InvalidOperationException($"There is no fact '{name}'.");
        return fact.Read(cases.Find(correlationId, instanceId), PlainJson.Of(arguments));
    }
}
