using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>What the designer or a file says a definition shall be, checked and put into the form it is stored in. Only its content counts: ids of versions and flags are ours.</summary>
internal sealed class DraftModel
{
    private const int LongestName = 200;
    private const int LongestDefinitionId = 80;

    private static readonly (string Name, JsonValueKind Kind)[] Content =
    [
        ("description", JsonValueKind.String), ("toolVersion", JsonValueKind.String), ("variables", JsonValueKind.Array), ("inputs", JsonValueKind.Array),
        ("outputs", JsonValueKind.Array), ("outcomes", JsonValueKind.Array), ("customProperties", JsonValueKind.Object), ("options", JsonValueKind.Object),
    ];

    private static readonly (string List, JsonValueKind Of)[] Lists =
        [("variables", JsonValueKind.Object), ("inputs", JsonValueKind.Object), ("outputs", JsonValueKind.Object), ("outcomes", JsonValueKind.String)];

    private DraftModel(JsonObject json) => Json = json;

    public JsonObject Json { get; }

    public string? DefinitionId { get; private init; }

    public string Name { get; private init; } = "";

    public string? Revision { get; private init; }

    /// <exception cref="Refusal">It cannot be stored; every reason is listed.</exception>
    public static DraftModel Read(JsonObject model)
    {
        var faults = new List<string>();
        var id = model.Text("definitionId") is { Length: > 0 } given ? given : null;
        if (id is not null && !IsId(id, LongestDefinitionId))
        {
            faults.Add(ApiTexts.Say("definitionId", Shorten(id)));
        }

        var name = model.Text("name")?.Trim() ?? "";
        if (name.Length is 0 or > LongestName || name.Any(c => char.IsControl(c) || c is '<' or '>'))
        {
            faults.Add(ApiTexts.Say("name", Shorten(name)));
        }

        foreach (var (property, kind) in Content)
        {
            if (model[property] is { } value && value.GetValueKind() != kind && !(kind == JsonValueKind.Array && value is JsonObject wrapped && wrapped["$values"] is JsonArray))
            {
                faults.Add(ApiTexts.Say("shape", property, kind));
            }
        }

        CheckLists(model, faults);
        CheckRoot(model, faults);
        return faults.Count > 0
            ? throw new Refusal("badRequest") { Errors = faults }
            : new DraftModel(model) { DefinitionId = id, Name = name, Revision = Definitions.Revision.Take(model) };
    }

    /// <summary>The text to store: the content of the model on top of what is stored, so that what the designer does not know stays.</summary>
    public WorkflowDefinition ToDefinition(string definitionId, DefinitionVersion? latest)
    {
        var json = latest is null ? new JsonObject { ["definitionId"] = definitionId } : DefinitionJson.ReadOne(latest.Json).Json;
        json["name"] = Name;
        foreach (var (property, kind) in Content)
        {
            if (Json[property] is { } value)
            {
                json[property] = value.DeepClone();
            }
            else if (Json.ContainsKey(property) && kind == JsonValueKind.String)
            {
                json[property] = null;
            }
        }

        // Where older files say it; the designer knows the option only.
        if (Json.Flag("usableAsActivity") == true && json["options"]?["usableAsActivity"] is null)
        {
            json["options"] ??= new JsonObject();
            json["options"]!["usableAsActivity"] = true;
        }

        // Flags are columns; in the text they would only grow old.
        json.Remove("isLatest");
        json.Remove("isPublished");
        json.Remove("links");
        json["root"] = Restore((JsonObject)Json["root"]!.DeepClone());
        json["definitionId"] = definitionId;
        return new WorkflowDefinition(json);
    }

    /// <summary>Placeholders become again what they stand for, moved to where they were moved to; node ids are computed, never stored.</summary>
    private static JsonObject Restore(JsonObject root)
    {
        var holder = new JsonObject { ["root"] = root };
        foreach (var activity in ActivityTree.All(holder).Skip(1).ToList())
        {
            activity.Remove("nodeId");
            if (activity.Text("type") == "Elsa.NotFoundActivity" && activity.Text(StudioDefinitions.Original) is { Length: > 0 } text)
            {
                var original = JsonBody.Parse(System.Text.Encoding.UTF8.GetBytes(text));
                original["id"] = activity.Text("id");
                if (activity["metadata"] is { } metadata)
                {
                    original["metadata"] = metadata.DeepClone();
                }

                activity.ReplaceWith(original);
            }
        }

        return StudioDefinitions.Released(holder);
    }

    private static void CheckLists(JsonObject model, List<string> faults)
    {
        foreach (var (list, kind) in Lists)
        {
            var items = model[list] as JsonArray ?? (model[list] as JsonObject)?["$values"] as JsonArray ?? [];
            if (items.Any(item => item?.GetValueKind() != kind || (item is JsonObject named && named.Text("name") is not { Length: > 0 })))
            {
                faults.Add(ApiTexts.Say("items", list));
            }
        }
    }

    private static void CheckRoot(JsonObject model, List<string> faults)
    {
        if (model["root"] is not JsonObject root)
        {
            faults.Add(ApiTexts.Say("rootMissing"));
            return;
        }

        if (!ActivityTree.IsActivity(root))
        {
            faults.Add(ApiTexts.Say("rootType"));
            return;
        }

        // What the designer draws needs a node id, and that is made of ids.
        var drawn = ActivityTree.All(root).ToList();
        foreach (var container in drawn.Where(a => a["activities"] is not null && !IsListOf(a["activities"], ActivityTree.IsActivity)))
        {
            faults.Add(ApiTexts.Say("activities", Shorten(container.Text("id")!)));
        }

        foreach (var container in drawn.Where(a => a["connections"] is not null && !IsListOf(a["connections"], _ => true)))
        {
            faults.Add(ApiTexts.Say("connections", Shorten(container.Text("id")!)));
        }

        var siblings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in drawn.Select(a => a.Text("id")!))
        {
            if (!IsId(id, 200))
            {
                faults.Add(ApiTexts.Say("activityId", Shorten(id)));
            }
            else if (!siblings.Add(id))
            {
                faults.Add(ApiTexts.Say("duplicateId", id));
            }
        }
    }

    private static bool IsListOf(JsonNode? list, Func<JsonObject, bool> isOne) => list is JsonArray items && items.All(item => item is JsonObject json && isOne(json));

    private static bool IsId(string id, int longest) => id.Length > 0 && id.Length <= longest && id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    private static string Shorten(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
