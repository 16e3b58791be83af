using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.TestKit;

namespace SmartFactory.Integration.Api;

/// <summary>Compares an answer with an example of the designer's contract: every field of the example must be there by exactly its name and of the same kind. More fields may be there.</summary>
internal static class Shape
{
    /// <summary>Their content is data: it differs from case to case.</summary>
    private static readonly HashSet<string> Open = ["customProperties", "constructionProperties", "metadata", "activityState", "payload", "outputs", "properties", "input", "output", "uiSpecifications", "activities", "links"];

    public static JsonNode Example(string name) =>
        JsonNode.Parse(File.ReadAllText(RepositoryRoot.File("tests", "Integration", "Api", "Examples", name + ".json")))!;

    public static void ShouldMatch(JsonNode? answer, string example) => ShouldMatch(answer, Example(example));

    public static void ShouldMatch(JsonNode? answer, JsonNode example)
    {
        var differences = Differences(example, answer, "$").Distinct().ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences) + "\n" + answer?.ToJsonString()[..Math.Min(1000, answer.ToJsonString().Length)]);
    }

    private static IEnumerable<string> Differences(JsonNode? example, JsonNode? answer, string path)
    {
        // An example that shows null says nothing about the kind; whether null may be sent is said by the contract's list.
        if (example is null)
        {
            return [];
        }

        if (answer is null)
        {
            return MayBeNull(path) ? [] : [$"{path}: null instead of {example.GetValueKind()}"];
        }

        return (example, answer) switch
        {
            (JsonObject expected, JsonObject given) => Open.Contains(path.Split('.')[^1]) ? [] : expected.SelectMany(p =>
                given.ContainsKey(p.Key) ? Differences(p.Value, given[p.Key], $"{path}.{p.Key}") : [$"{path}.{p.Key} is missing"]),
            (JsonArray expected, JsonArray given) => Open.Contains(path.Split('.')[^1]) || expected.Count == 0 ? [] : given.SelectMany(item => Differences(expected[0], item, path + "[]")),
            _ => KindOf(example) == KindOf(answer) ? [] : [$"{path}: {KindOf(answer)} instead of {KindOf(example)}"],
        };
    }

    private static string KindOf(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => "Boolean",
        var kind => kind.ToString(),
    };

    // Section 4: never null for collections and objects the model initialises; null is fine for nullable scalars.
    private static bool MayBeNull(string path) => path.Split('.', '[')[^1] is not ("options" or "variables" or "inputs" or "outputs" or "outcomes" or "customProperties" or "root" or "ports" or "items"
        or "id" or "definitionId" or "version" or "isLatest" or "isPublished" or "workflowState" or "nodeId" or "typeName" or "stats" or "totalCount" or "count" or "eventName" or "sequence" or "status" or "subStatus");
}
