using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmartFactory.Conformance;

/// <summary>Compares what a step did with what was recorded. Only what the record has is compared; active contexts and callback names are not.</summary>
internal static class StepComparison
{
    private static readonly string[] Members = ["error", "status", "subStatus", "journal", "bookmarks", "variables", "outputs", "correlationId", "name", "incidents", "console", "otherRuns"];

    private static readonly string[] RunMembers = ["journal", "bookmarks", "status", "subStatus", "variables", "outputs"];

    public static string? FirstDifference(JsonObject expected, JsonObject actual, bool unordered)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in Members)
        {
            if (!expected.TryGetPropertyValue(member, out var wanted))
            {
                if (member is "error" or "incidents" or "name" && actual[member] is JsonNode surprise && surprise is not JsonArray { Count: 0 })
                {
                    return $"{member}: expected none got {Short(surprise)}";
                }

                continue;
            }

            if (member == "error")
            {
                return actual["error"] is null ? $"expected an error ({wanted}) got {Short(actual)}" : null;
            }

            if (Member(member, wanted, actual[member], unordered, ids) is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static string? Member(string member, JsonNode? expected, JsonNode? actual, bool unordered, Dictionary<string, string> ids) => member switch
    {
        "journal" => List(member, Journal(expected!), Journal(actual!), unordered, ids),
        "bookmarks" => List(member, Bookmarks(expected!), Bookmarks(actual!), true, ids),
        "incidents" => List(member, Incidents(expected!), Incidents(actual ?? new JsonArray()), unordered, ids),
        "console" => List(member, expected!.AsArray().Select(Text), actual!.AsArray().Select(Text), unordered, ids),
        "otherRuns" => OtherRuns(expected!.AsArray(), actual as JsonArray ?? [], unordered, ids),
        _ => Same(expected, actual, ids) ? null : $"{member}: expected {Short(expected)} got {Short(actual)}",
    };

    private static string? OtherRuns(JsonArray expected, JsonArray actual, bool unordered, Dictionary<string, string> ids)
    {
        if (expected.Count != actual.Count)
        {
            return $"otherRuns: expected {expected.Count} got {actual.Count}";
        }

        var left = actual.OfType<JsonObject>().ToList();
        foreach (var run in expected.OfType<JsonObject>())
        {
            var match = left.Find(a => RunMembers
                .All(m => !run.ContainsKey(m) || Member(m, run[m], a[m], false, new Dictionary<string, string>(ids)) is null));
            if (match is null)
            {
                return $"otherRuns: expected {Short(run)} got {Short(left.FirstOrDefault())}";
            }

            left.Remove(match);
        }

        return null;
    }

    private static string? List(string member, IEnumerable<string> expected, IEnumerable<string> actual, bool unordered, Dictionary<string, string> ids)
    {
        var wanted = expected.ToList();
        var got = actual.ToList();
        if (unordered)
        {
            wanted.Sort(StringComparer.Ordinal);
            got.Sort(StringComparer.Ordinal);
        }

        for (var i = 0; i < Math.Max(wanted.Count, got.Count); i++)
        {
            var left = i < wanted.Count ? wanted[i] : "nothing";
            var right = i < got.Count ? got[i] : "nothing";
            if (!SameText(left, right, ids))
            {
                return $"{member}[{i}]: expected {left} got {right}";
            }
        }

        return null;
    }

    // Cancellations that follow each other may come in any order.
    private static List<string> Journal(JsonNode journal)
    {
        var lines = journal.AsArray().Select(JournalLine).ToList();
        for (var start = 0; start < lines.Count; start++)
        {
            var end = start;
            while (end < lines.Count && lines[end].EndsWith(" Canceled", StringComparison.Ordinal))
            {
                end++;
            }

            lines.Sort(start, end - start, StringComparer.Ordinal);
            start = end;
        }

        return lines;
    }

    private static string JournalLine(JsonNode? entry)
    {
        var type = entry!["activityType"]!.ToString();
        var id = type == "Elsa.Workflow" ? "Workflow" : entry["activityId"]!.ToString();
        var outcomes = entry["outcomes"] is JsonArray list && !(list is [{ } only] && only.ToString() == "Done") ? $" [{string.Join(",", list.Select(o => o!.ToString()))}]" : "";
        var message = entry["message"] is { } text ? $" '{text}'" : "";
        return $"{id} {type}{outcomes}{message} {entry["event"]}";
    }

    private static IEnumerable<string> Bookmarks(JsonNode bookmarks) => bookmarks.AsArray().Select(b =>
        $"{b!["activityId"]} {b["name"]} {Canonical(b["payload"])} burn={b["autoBurn"]} complete={b["autoComplete"]}");

    private static IEnumerable<string> Incidents(JsonNode incidents) => incidents.AsArray().Select(i =>
        $"{i!["activityId"]} {i["activityType"]} '{i["message"]}' {(i["exceptionType"]?.ToString().StartsWith("Elsa.", StringComparison.Ordinal) == true ? i["exceptionType"] : "")} '{i["innerMessage"]}'");

    private static string Text(JsonNode? line) => line?.ToString() ?? "";

    private static bool Same(JsonNode? expected, JsonNode? actual, Dictionary<string, string> ids) => SameText(Canonical(expected), Canonical(actual), ids);

    // <id1> stands for an id made by the engine: any, but always the same one.
    private static bool SameText(string expected, string actual, Dictionary<string, string> ids)
    {
        var parts = System.Text.RegularExpressions.Regex.Split(expected, "(<id[0-9]+>)");
        if (parts.Length == 1)
        {
            return expected == actual;
        }

        var pattern = "^" + string.Concat(parts.Select(p => !p.StartsWith("<id", StringComparison.Ordinal) ? System.Text.RegularExpressions.Regex.Escape(p)
            : ids.TryGetValue(p, out var known) ? System.Text.RegularExpressions.Regex.Escape(known)
            : $"(?<{p.Trim('<', '>')}>[A-Za-z0-9_-]+)")) + "$";
        var match = System.Text.RegularExpressions.Regex.Match(actual, pattern);
        foreach (var part in parts.Where(p => p.StartsWith("<id", StringComparison.Ordinal) && match.Success))
        {
            ids.TryAdd(part, match.Groups[part.Trim('<', '>')].Value);
        }

        return match.Success;
    }

    private static string Canonical(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject json => "{" + string.Join(",", json.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"\"{p.Key}\":{Canonical(p.Value)}")) + "}",
        JsonArray list => "[" + string.Join(",", list.Select(Canonical)) + "]",
        _ when node.GetValueKind() == JsonValueKind.Number => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture),
        _ when node.GetValueKind() == JsonValueKind.String => $"\"{node.GetValue<string>()}\"",
        _ => node.ToJsonString(),
    };

    private static string Short(JsonNode? node)
    {
        var text = Canonical(node);
        return text.Length > 300 ? text[..300] + "…" : text;
    }
}
