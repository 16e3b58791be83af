using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Costs;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Host.Pages.Company.Applications;

/// <summary>Who pays what of the costs typed so far, and by which rule: the panel beside the form, drawn by the server only.</summary>
public sealed record SplitView(RoundTrack? Track, string MunicipalityCode, int ProvinceBasisPoints, CostSplit? Split)
{
    public long ByRate => Track is null || Split is null ? 0 : Split.Total * Track.RateBasisPoints / 10_000;

    public static SplitView Of(Round round, string? track, string municipalityCode, long? total)
    {
        ArgumentNullException.ThrowIfNull(round);
        var rates = round.Tracks.Find(t => t.Code == track);
        var cell = round.Cells.Find(c => c.Track == track && c.MunicipalityCode == municipalityCode);
        var split = total is { } sum and > 0 and <= ApplicationRules.HighestTotal ? ApplicationRules.Split(round, track, municipalityCode, sum) : null;
        return new SplitView(rates, municipalityCode, cell?.ProvinceBasisPoints ?? 5_000, split);
    }
}
