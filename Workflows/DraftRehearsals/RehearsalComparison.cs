using SmartFactory.Workflows.Rehearsal;

namespace SmartFactory.Workflows.DraftRehearsals;

/// <summary>Two outcomes side by side: firms by stage and exit, mails, tasks and waiting times, dead ends, and the firms that ended elsewhere.</summary>
public sealed class RehearsalComparison
{
    private readonly RehearsedYear _published;
    private readonly RehearsedYear _draft;

    public RehearsalComparison(RehearsedPair pair, string definitionId)
    {
        ArgumentNullException.ThrowIfNull(pair);
        (_published, _draft) = (pair.Published, pair.Draft);
        Firms = [.. CompareFirms()];
        Summary = [.. Summarise(definitionId)];
        Outcomes = Lines(r => r.Outcomes.GroupBy(o => $"{o.Stage}|{o.SubStatus}|{o.Status}").Select(g => (g.Key, (double)g.Sum(o => o.Firms))));
        Mails = Counted(r => r.Mails);
        Steps = [.. CompareSteps()];
    }

    public IReadOnlyList<ComparedLine> Summary { get; }

    /// <summary>Keys are "stage|sub-status|status".</summary>
    public IReadOnlyList<ComparedLine> Outcomes { get; }

    /// <summary>By template.</summary>
    public IReadOnlyList<ComparedLine> Mails { get; }

    public IReadOnlyList<ComparedStep> Steps { get; }

    /// <summary>Those that ended elsewhere.</summary>
    public IReadOnlyList<ComparedFirm> Firms { get; }

    public bool IsSame => Summary.All(l => l.IsSame) && Outcomes.All(l => l.IsSame) && Mails.All(l => l.IsSame) && Steps.All(s => s.IsSame) && Firms.Count == 0;

    /// <summary>Whether the draft leaves cases standing, fails or breaks a promise where the published version does not.</summary>
    public bool IsWorse => Troubles(_draft) > Troubles(_published);

    private static int Troubles(RehearsedYear year) => year.Report.Stuck.Count + year.Report.Incidents.Count + year.Violations.Sum(v => v.Violations.Count);

    private IEnumerable<ComparedLine> Summarise(string definitionId)
    {
        yield return Figure("applied", y => y.Report.Seats.Sum(s => s.Applied));
        yield return Figure("selected", y => y.Report.Seats.Sum(s => s.Selected));
        yield return Figure("agreements", y => y.Report.Seats.Sum(s => s.Agreements));
        yield return Figure("certificates", y => y.Report.Seats.Sum(s => s.Certificates));
        yield return new ComparedLine("moved", 0, Firms.Count);
        yield return Figure("mails", y => y.Report.Mails.Sum(m => m.Count));
        yield return Figure("tasks", y => y.Report.Steps.Sum(s => s.Tasks));
        yield return Figure("timedOut", y => y.Report.Steps.Sum(s => s.TimedOut));
        yield return Figure("meanDays", y => Mean(y.Report.Steps));
        yield return Figure("stuck", y => y.Report.Stuck.Count);
        yield return Figure("incidents", y => y.Report.Incidents.Count);
        yield return Figure("violations", y => y.Violations.Sum(v => v.Violations.Count));
        yield return Figure("started", y => y.Report.Instances.FirstOrDefault(i => i.Key == definitionId)?.Count ?? 0);
    }

    private ComparedLine Figure(string key, Func<RehearsedYear, double> of) => new(key, of(_published), of(_draft));

    private static double Mean(IReadOnlyList<StepLine> steps)
    {
        var decided = steps.Sum(s => s.Decided);
        return decided == 0 ? 0 : Math.Round(steps.Sum(s => s.MeanDays * s.Decided) / decided, 1);
    }

    private ComparedLine[] Counted(Func<RehearsalReport, IReadOnlyList<CountLine>> of) => Lines(r => of(r).Select(c => (c.Key, (double)c.Count)));

    private ComparedLine[] Lines(Func<RehearsalReport, IEnumerable<(string Key, double Value)>> of)
    {
        var published = of(_published.Report).ToDictionary(l => l.Key, l => l.Value, StringComparer.Ordinal);
        var draft = of(_draft.Report).ToDictionary(l => l.Key, l => l.Value, StringComparer.Ordinal);
        return [.. published.Keys.Union(draft.Keys).Order(StringComparer.Ordinal).Select(key => new ComparedLine(key, Value(published, key), Value(draft, key)))];
    }

    private IEnumerable<ComparedStep> CompareSteps()
    {
        var published = _published.Report.Steps.ToDictionary(s => (s.Definition, s.Activity));
        var draft = _draft.Report.Steps.ToDictionary(s => (s.Definition, s.Activity));
        foreach (var key in published.Keys.Union(draft.Keys).OrderBy(k => k.Definition, StringComparer.Ordinal).ThenBy(k => k.Activity, StringComparer.Ordinal))
        {
            var (before, after) = (published.GetValueOrDefault(key), draft.GetValueOrDefault(key));
            yield return new ComparedStep(
                key.Definition,
                key.Activity,
                (after ?? before)!.Name,
                new ComparedLine("tasks", before?.Tasks, after?.Tasks),
                new ComparedLine("timedOut", before?.TimedOut, after?.TimedOut),
                new ComparedLine("meanDays", before?.MeanDays, after?.MeanDays),
                new ComparedLine("longestDays", before?.LongestDays, after?.LongestDays));
        }
    }

    private IEnumerable<ComparedFirm> CompareFirms()
    {
        var published = _published.Report.Firms.ToLookup(f => (f.BusinessNumber, f.Track));
        var draft = _draft.Report.Firms.ToLookup(f => (f.BusinessNumber, f.Track));
        foreach (var key in published.Select(g => g.Key).Union(draft.Select(g => g.Key)).OrderBy(k => k.BusinessNumber, StringComparer.Ordinal).ThenBy(k => k.Track, StringComparer.Ordinal))
        {
            // A firm may apply again later in the year: its last application says where it ended.
            var (before, after) = (published[key].LastOrDefault(), draft[key].LastOrDefault());
            if ((before?.Stage, before?.SubStatus, before?.Status) != (after?.Stage, after?.SubStatus, after?.Status))
            {
                yield return new ComparedFirm(key.BusinessNumber, (after ?? before)!.Name, before, after);
            }
        }
    }

    private static double? Value(Dictionary<string, double> values, string key) => values.TryGetValue(key, out var value) ? value : null;
}
