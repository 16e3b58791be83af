using Microsoft.AspNetCore.Mvc;

namespace SmartFactory.Host.Pages.Inbox;

/// <summary>What the inbox shows, as it stands in the address.</summary>
public sealed record InboxFilter
{
    public const int PageSize = 20;

    /// <summary>all, mine, free, late or history.</summary>
    [FromQuery(Name = "tab")]
    public string? Tab { get; init; }

    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    [FromQuery(Name = "municipality")]
    public string? Municipality { get; init; }

    [FromQuery(Name = "track")]
    public string? Track { get; init; }

    [FromQuery(Name = "type")]
    public string? Type { get; init; }

    /// <summary>today or week.</summary>
    [FromQuery(Name = "due")]
    public string? Due { get; init; }

    /// <summary>due, new or priority.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    [FromQuery(Name = "p")]
    public int? Number { get; init; }

    public int Page => Math.Max(1, Number ?? 1);
}
