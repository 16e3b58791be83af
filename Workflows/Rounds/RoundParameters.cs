using System.Text.Json;

namespace SmartFactory.Workflows.Rounds;

/// <summary>What a round is planned from: published figures of known years and the defaults for all others (round-parameters.json).</summary>
public sealed record RoundParameters(RoundDefaults Defaults, IReadOnlyList<RoundYear> Years)
{
    public static RoundParameters Shipped { get; } = Load();

    private static RoundParameters Load()
    {
        using var stream = typeof(RoundParameters).Assembly.GetManifestResourceStream("SmartFactory.Workflows.Rounds.round-parameters.json")
            ?? throw new InvalidOperationException("round-parameters.json is not embedded.");
        return JsonSerializer.Deserialize<RoundParameters>(stream, JsonSerializerOptions.Web)!;
    }
}

/// <param name="CellWeights">Municipality code → weight by which a track's seats are divided.</param>
public sealed record RoundDefaults(int GraceMinutes, int ProvinceBasisPoints, IReadOnlyList<RoundDefaults.Track> Tracks, IReadOnlyDictionary<string, int> CellWeights)
{
    public sealed record Track(string Code, string Name, int Quota, int RateBasisPoints, long SupportCap, int MentorWeeks);
}

/// <param name="LeastSeats">Track → municipality → seats it has at least (cells that were left open in that year).</param>
public sealed record RoundYear(
    int Year,
    DateTimeOffset OpenAt,
    DateTimeOffset CloseAt,
    DateTimeOffset SelectAt,
    DateTimeOffset StartAt,
    DateTimeOffset EndAt,
    IReadOnlyDictionary<string, int> Quotas,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>? LeastSeats = null);
