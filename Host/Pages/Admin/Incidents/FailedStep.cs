using System.Text.Json.Nodes;
using SmartFactory.Host.Pages.Admin.Instances;

namespace SmartFactory.Host.Pages.Admin.Incidents;

/// <summary>A step as its definition describes it.</summary>
/// <param name="Outcomes">The ways that lead on from it.</param>
public sealed record FailedStep(string Definition, string Name, IReadOnlyList<string> Outcomes)
{
    public static readonly FailedStep Nothing = new("", "", []);

    public static FailedStep Of(string definition, string json, string? activityId)
    {
        return activityId is null
            ? new FailedStep(definition, "", [])
            : new FailedStep(definition, StepNames.Of(json).GetValueOrDefault(activityId, activityId), [.. Ports(JsonNode.Parse(json), activityId).Distinct()]);
    }

    private static IEnumerable<string> Ports(JsonNode? node, string id) => node switch
    {
        JsonObject obj when obj["source"] is JsonObject source && (string?)(source["activity"] as JsonValue) == id => [(string?)source["port"] ?? "Done"],
        JsonObject obj => obj.SelectMany(p => Ports(p.Value, id)),
        JsonArray array => array.SelectMany(item => Ports(item, id)),
        _ => [],
    };
}
