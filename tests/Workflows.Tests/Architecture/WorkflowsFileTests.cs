using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SmartFactory.Workflows.Tests.Architecture;

public sealed partial class WorkflowsFileTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Text => SourceTree.Read("workflows.json");

    private static List<JsonObject> Definitions => [.. JsonNode.Parse(Text)!["workflows"]!.AsArray().Select(definition => definition!.AsObject())];

    [Fact]
    public void The_file_is_formatted_so_that_a_difference_shows_only_the_change()
    {
        // U+2028 and friends aside, writing what was read gives the same bytes.
        var again = JsonNode.Parse(Text)!.ToJsonString(Readable) + "\n";

        Assert.Equal(again, Text);
    }

    [Fact]
    public void All_seventeen_definitions_of_the_process_are_there_once()
    {
        string[] expected =
        [
            "sf-aftercare", "sf-agreement", "sf-appeal", "sf-application", "sf-certification", "sf-change", "sf-completion", "sf-council", "sf-evaluation",
            "sf-exit", "sf-mentoring", "sf-payment", "sf-project", "sf-round", "sf-selection", "sf-settlement", "sf-succession",
        ];

        Assert.Equal(expected, Definitions.Select(definition => (string)definition["definitionId"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_are_English_and_unique_and_names_are_what_officers_read()
    {
        Findings.ShouldBeNone(Definitions.SelectMany(definition =>
        {
            var activities = definition["root"]!["activities"]!.AsArray();
            var ids = activities.Select(activity => (string)activity!["id"]!).ToList();
            return ids.Where(id => !EnglishId().IsMatch(id)).Select(id => $"{definition["definitionId"]}: id '{id}'")
                .Concat(ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => $"{definition["definitionId"]}: '{group.Key}' is used twice"))
                .Concat(activities.Where(activity => !OfficersWord().IsMatch((string?)activity!["name"] ?? "")).Select(activity => $"{definition["definitionId"]}: '{activity!["id"]}' has no Korean name"));
        }));
    }

    [Fact]
    public void On_the_designers_canvas_no_activity_hides_another()
    {
        Findings.ShouldBeNone(Definitions.SelectMany(definition =>
        {
            var places = definition["root"]!["activities"]!.AsArray()
                .Select(activity => (Id: (string)activity!["id"]!, Place: activity["metadata"]?["designer"]?["position"]))
                .Select(entry => (entry.Id, X: (double?)entry.Place?["x"], Y: (double?)entry.Place?["y"])).ToList();
            return places.Where(place => place.X is null).Select(place => $"{definition["definitionId"]}: {place.Id} has no place")
                .Concat(from one in places
                        from other in places
                        where string.CompareOrdinal(one.Id, other.Id) < 0 && Math.Abs(one.X - other.X ?? 999) < 120 && Math.Abs(one.Y - other.Y ?? 999) < 40
                        select $"{definition["definitionId"]}: {one.Id} lies on {other.Id}");
        }));
    }

    [Fact]
    public void Every_variable_is_stored_so_that_it_outlives_a_wait()
    {
        Findings.ShouldBeNone(Definitions.SelectMany(definition => (definition["variables"]?.AsArray() ?? [])
            .Where(variable => string.IsNullOrEmpty((string?)variable!["storageDriverTypeName"]))
            .Select(variable => $"{definition["definitionId"]}: {variable!["name"]}")));
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_.-]*$")]
    private static partial Regex EnglishId();

    /// <summary>Korean, or what Korean officers write themselves: "D-7".</summary>
    [GeneratedRegex(@"[\uAC00-\uD7A3]|^D-\d+$")]
    private static partial Regex OfficersWord();
}
