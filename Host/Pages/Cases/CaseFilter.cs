using Microsoft.AspNetCore.Mvc;

namespace SmartFactory.Host.Pages.Cases;

/// <summary>Which applications a list or an export shows, as it stands in the address.</summary>
public sealed record CaseFilter
{
    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    [FromQuery(Name = "round")]
    public string? Round { get; init; }

    [FromQuery(Name = "track")]
    public string? Track { get; init; }

    [FromQuery(Name = "municipality")]
    public string? Municipality { get; init; }

    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    [FromQuery(Name = "p")]
    public int? Number { get; init; }

    public int Page => Math.Max(1, Number ?? 1);
}
