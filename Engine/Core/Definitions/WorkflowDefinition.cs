using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Definitions;

/// <summary>One version of a definition. Its JSON is the truth: what this class does not know is kept as it came and written back unchanged.</summary>
public sealed class WorkflowDefinition
{
    private IReadOnlyList<VariableDefinition>? _variables;
    private IReadOnlyList<InputDefinition>? _inputs;
    private IReadOnlyList<OutputDefinition>? _outputs;

    public WorkflowDefinition(JsonObject json)
    {
        Json = json;
        Touch(json);
    }

    public JsonObject Json { get; }

    /// <summary>The version's id.</summary>
    public string Id
    {
        get => Text("id") ?? $"{DefinitionId}:{Version}";
        set => Json["id"] = value;
    }

    public string DefinitionId
    {
        get => Text("definitionId") ?? "";
        set => Json["definitionId"] = value;
    }

    public string Name
    {
        get => Text("name") ?? DefinitionId;
        set => Json["name"] = value;
    }

    public string? Description
    {
        get => Text("description");
        set => Json["description"] = value;
    }

    public int Version
    {
        get => Json["version"] is JsonValue value && value.TryGetValue<int>(out var version) ? version : 1;
        set => Json["version"] = value;
    }

    public string? ToolVersion => Text("toolVersion");

    public bool IsLatest
    {
        get => Flag("isLatest");
        set => Json["isLatest"] = value;
    }

    public bool IsPublished
    {
        get => Flag("isPublished");
        set => Json["isPublished"] = value;
    }

    public bool IsReadonly => Flag("isReadonly");

    public bool IsSystem => Flag("isSystem");

    public JsonObject? Root => Json["root"] as JsonObject;

    public JsonObject? Options => Json["options"] as JsonObject;

    public JsonObject? CustomProperties => Json["customProperties"] as JsonObject;

    public IReadOnlyList<VariableDefinition> Variables => _variables ??= [.. Items("variables").OfType<JsonObject>().Select(VariableDefinition.Read)];

    public IReadOnlyList<InputDefinition> Inputs => _inputs ??= [.. Items("inputs").OfType<JsonObject>().Select(InputDefinition.Read)];

    public IReadOnlyList<OutputDefinition> Outputs => _outputs ??= [.. Items("outputs").OfType<JsonObject>().Select(OutputDefinition.Read)];

    public IReadOnlyList<string> Outcomes => [.. Items("outcomes").Select(o => o?.ToString() ?? "")];

    /// <summary>Whether other workflows may use it as one of their activities. The old place at the top level counts too.</summary>
    public bool UsableAsActivity => Options?["usableAsActivity"]?.GetValueKind() == JsonValueKind.True || Flag("usableAsActivity");

    /// <summary>The activity type other workflows use it by: its name in Pascal case without blanks.</summary>
    public string ActivityTypeName => PascalCase(Name);

    public string? IncidentStrategyType => Options?["incidentStrategyType"]?.ToString();

    public string? ActivationStrategyType => Options?["activationStrategyType"]?.ToString();

    public WorkflowDefinition Clone() => new((JsonObject)Json.DeepClone());

    internal static string PascalCase(string name) =>
        string.Concat(name.Split([' ', '-', '_', '.', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    internal IEnumerable<JsonNode?> Items(string name) => JsonList(Json[name]);

    /// <summary>An array, also in the form {"$values":[…]}.</summary>
    public static IEnumerable<JsonNode?> JsonList(JsonNode? node) =>
        node as JsonArray ?? (node as JsonObject)?["$values"] as JsonArray ?? (IEnumerable<JsonNode?>)[];

    // Parsed JSON is materialised lazily and not safely for several threads; a definition is shared, so walk it once.
    private static void Touch(JsonNode? node)
    {
        if (node is JsonObject json)
        {
            foreach (var (_, child) in json)
            {
                Touch(child);
            }
        }
        else if (node is JsonArray array)
        {
            foreach (var child in array)
            {
                Touch(child);
            }
        }
    }

    private string? Text(string name) => Json[name] is JsonValue value ? value.ToString() : null;

    private bool Flag(string name) => Json[name]?.GetValueKind() == JsonValueKind.True;
}
