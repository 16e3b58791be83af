using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SmartFactory.Workflows.Rehearsal;
using SmartFactory.Workflows.Verification;

namespace SmartFactory.Workflows.DraftRehearsals;

/// <summary>The outcomes of the published version and of the draft, for the same year, firms and dice.</summary>
public sealed record RehearsedPair(RehearsedYear Published, RehearsedYear Draft)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static RehearsedPair Read(string json) => JsonSerializer.Deserialize<RehearsedPair>(json, Json)!;

    /// <summary>What the rehearsal's own process wrote.</summary>
    /// <exception cref="JsonException">It wrote something else.</exception>
    public static RehearsedYear ReadYear(string json) =>
        JsonSerializer.Deserialize<RehearsalReport>(json, Json) is { } report && JsonNode.Parse(json)?["violations"].Deserialize<List<InvariantFinding>>(Json) is { } violations
            ? new RehearsedYear(report, violations)
            : throw new JsonException("There is no rehearsed year.");

    public string Write() => JsonSerializer.Serialize(this, Json);
}

/// <summary>One outcome, with the promises the record of that year does not keep.</summary>
public sealed record RehearsedYear(RehearsalReport Report, IReadOnlyList<InvariantFinding> Violations);
