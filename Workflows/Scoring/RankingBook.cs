using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Brings the stored sheets of a round into the ranking's arithmetic and keeps each result as a version.</summary>
public sealed class RankingBook(ProgrammeDbContext db, TimeProvider clock)
{
    private static readonly ScoringParameters Parameters = ScoringParameters.Shipped;

    /// <summary>The round's ranking from the sheets as they stand.</summary>
    /// <param name="replaced">A firm whose score is to be another (what-if of an appeal).</param>
    public Ranking Rank(Round round, (string Number, int Final)? replaced = null)
    {
        var firms = Firms(round).Select(f => replaced is { } r && r.Number == f.Number ? f with { Final = r.Final } : f);
        var cells = round.Cells.Select(c => new CellQuota(c.Track, c.MunicipalityCode, c.Quota, c.MunicipalityBudget));
        return Ranking.Of(firms, cells, Parameters.Threshold);
    }

    /// <summary>Firms that were evaluated and not left out, with their scores.</summary>
    public IReadOnlyList<RankedFirm> Firms(Round round)
    {
        var applications = db.Set<Application>().Where(a => a.RoundId == round.Id && a.Number != null
            && (a.Status == ApplicationStatus.Eligible || a.Status == ApplicationStatus.Selected || a.Status == ApplicationStatus.Waiting || a.Status == ApplicationStatus.Rejected)).ToList();
        var companies = db.Set<Company>().Where(c => db.Set<Application>().Any(a => a.RoundId == round.Id && a.CompanyId == c.Id)).ToDictionary(c => c.Id);
        var sheets = Sheets(round.Id).ToLookup(s => s.ApplicationNumber);
        var order = CommitteeOrder(round.Id);
        return [.. applications.OrderBy(a => a.Number, StringComparer.Ordinal).Select(a => Firm(a, companies[a.CompanyId], [.. sheets[a.Number!]], order))];
    }

    /// <summary>Mean of one step of one firm.</summary>
    public static int? StepMean(IEnumerable<ScoreSheet> sheets, string step) => ScoreMean.Of([.. sheets.Where(s => s.Step == step).Select(s => s.Total)]);

    /// <summary>Stores a result; results are never overwritten.</summary>
    public RankingVersion Keep(string scope, string step, JsonNode result)
    {
        var last = db.Set<RankingVersion>().Where(v => v.Scope == scope && v.Step == step).Max(v => (int?)v.Version) ?? 0;
        var version = new RankingVersion
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
            Scope = scope,
            Step = step,
            Version = last + 1,
            ResultJson = result.ToJsonString(),
            ComputedAt = clock.GetUtcNow(),
        };
        db.Add(version);
        return version;
    }

    /// <summary>Bonus, mean of what the evaluators confirmed, never more than the firm claimed.</summary>
    internal static int Bonus(IReadOnlyCollection<ScoreSheet> sheets, int claimed) =>
        sheets.Count == 0 ? 0 : Math.Min((int)Math.Round(sheets.Average(s => (decimal)s.Bonus), MidpointRounding.AwayFromZero), claimed * 100);

    internal static int? Final(int? site, int? presentation, int bonus)
    {
        // A step nobody scored leaves the other to stand for both.
        if ((site ?? presentation) is not { } one)
        {
            return null;
        }

        return ScoreMean.Final([(site ?? one, Parameters.SiteWeight), (presentation ?? one, Parameters.PresentationWeight)], bonus, Parameters.BonusCap);
    }

    private static RankedFirm Firm(Application application, Company company, IReadOnlyList<ScoreSheet> sheets, Dictionary<string, int> order)
    {
        var site = StepMean(sheets, "site");
        var presentation = StepMean(sheets, "presentation");
        var bonus = Bonus([.. sheets.Where(s => s.Step == "presentation")], application.BonusClaimed);
        return new RankedFirm
        {
            Number = application.Number!,
            Name = company.Name,
            Track = application.Track,
            MunicipalityCode = application.MunicipalityCode,
            Final = Final(site, presentation, bonus),
            Site = site ?? 0,
            Presentation = presentation ?? 0,
            Bonus = bonus,
            IsSmall = company.Employees < Parameters.SmallFirmEmployees,
            SubmittedAt = application.SubmittedAt ?? DateTimeOffset.MaxValue,
            CommitteePlace = order.TryGetValue(application.Number!, out var place) ? place : null,
            MunicipalityAmount = application.MunicipalityAmount,
        };
    }

    private List<ScoreSheet> Sheets(string roundId) =>
        db.Set<ScoreSheet>().Where(s => s.Step != "appeal" && db.Set<Panel>().Any(p => p.Id == s.PanelId && p.RoundId == roundId)).ToList();

    private Dictionary<string, int> CommitteeOrder(string roundId)
    {
        var order = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var decided in db.Set<RankingVersion>().Where(v => v.Scope == roundId && v.Step == "tie").OrderBy(v => v.Version).Select(v => v.ResultJson))
        {
            foreach (var (number, place) in JsonSerializer.Deserialize<Dictionary<string, int>>(decided)!)
            {
                order[number] = place;
            }
        }

        return order;
    }
}
