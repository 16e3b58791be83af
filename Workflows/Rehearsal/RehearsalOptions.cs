namespace SmartFactory.Workflows.Rehearsal;

/// <summary>What is rehearsed. Together with the definitions these decide the whole year: the same options give the same table.</summary>
public sealed record RehearsalOptions
{
    public required int Year { get; init; }

    /// <summary>How many firms send an application; those that only start a draft come on top.</summary>
    public int Applicants { get; init; } = 176;

    public int Seed { get; init; } = 1;

    /// <summary>Quota per track, overriding the year's own.</summary>
    public IReadOnlyDictionary<string, int> Quotas { get; init; } = new Dictionary<string, int>();

    /// <summary>Also print every document to PDF; otherwise only the HTML is frozen.</summary>
    public bool PrintsDocuments { get; init; }

    public RehearsalEnd Until { get; init; } = RehearsalEnd.Certificates;

    /// <summary>Where virtual time starts; by default the first business morning of the year. A demonstration starts where it must to end today.</summary>
    public DateTimeOffset? StartAt { get; init; }

    /// <summary>Set by a demonstration: when the call is open, whatever the year's own dates are.</summary>
    public CallDates? Call { get; init; }

    /// <summary>Rounds of other years are left as they are; a rehearsal drops those the calendar begins.</summary>
    public bool LeavesOtherRounds { get; init; }

    /// <summary>Virtual time at which a demonstration stops half-way, with the desks full.</summary>
    public DateTimeOffset? StopAt { get; init; }
}
