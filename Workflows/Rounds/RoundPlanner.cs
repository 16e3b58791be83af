using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Municipalities;

namespace SmartFactory.Workflows.Rounds;

/// <summary>Makes the first proposal of a year's round: from the published figures when the year is known, else from last year's round, else from the defaults. Officers change it before it is approved.</summary>
public static class RoundPlanner
{
    public static Round Plan(int year, Round? lastYear, BusinessCalendar calendar, IReadOnlyDictionary<string, int>? quotas = null)
    {
        var parameters = RoundParameters.Shipped;
        var known = parameters.Years.FirstOrDefault(y => y.Year == year);
        var id = $"R-{year}";
        var round = new Round { Id = id, Year = year, Title = RoundTexts.Title(year), GraceMinutes = lastYear?.GraceMinutes ?? parameters.Defaults.GraceMinutes };
        SetDates(round, known, year, calendar);
        foreach (var track in parameters.Defaults.Tracks)
        {
            var last = lastYear?.Tracks.Find(t => t.Code == track.Code);
            var quota = quotas?.GetValueOrDefault(track.Code, -1) is >= 0 and var wanted ? wanted
                : known?.Quotas[track.Code] ?? last?.Quota ?? track.Quota;
            round.Tracks.Add(new RoundTrack
            {
                RoundId = id,
                Code = track.Code,
                Name = last?.Name ?? track.Name,
                Quota = quota,
                RateBasisPoints = last?.RateBasisPoints ?? track.RateBasisPoints,
                SupportCap = last?.SupportCap ?? track.SupportCap,
                MentorWeeks = last?.MentorWeeks ?? track.MentorWeeks,
            });
            var least = known?.LeastSeats?.GetValueOrDefault(track.Code);
            round.Cells.AddRange(Cells(id, track.Code, quota, least, lastYear, parameters.Defaults));
        }

        return round;
    }

    /// <summary>Seats of a track per municipality by largest remainder on the weights; guaranteed seats come first.</summary>
    public static IReadOnlyDictionary<string, int> Divide(int quota, IReadOnlyDictionary<string, int> weights, IReadOnlyDictionary<string, int>? least = null)
    {
        var codes = MunicipalityCatalog.All.Select(m => m.Code).ToArray();
        var guaranteed = codes.ToDictionary(c => c, c => least?.GetValueOrDefault(c) ?? 0);
        if (guaranteed.Values.Sum() > quota)
        {
            guaranteed = codes.ToDictionary(c => c, _ => 0);
        }

        var open = codes.Where(c => guaranteed[c] == 0).ToArray();
        var shares = LargestRemainder.Divide(quota - guaranteed.Values.Sum(), [.. open.Select(c => weights.GetValueOrDefault(c))]);
        for (var i = 0; i < open.Length; i++)
        {
            guaranteed[open[i]] = shares[i];
        }

        return guaranteed;
    }

    private static IEnumerable<RoundCell> Cells(string roundId, string track, int quota, IReadOnlyDictionary<string, int>? least, Round? lastYear, RoundDefaults defaults) =>
        Divide(quota, defaults.CellWeights, least).Select(share => new RoundCell
        {
            RoundId = roundId,
            Track = track,
            MunicipalityCode = share.Key,
            Quota = share.Value,
            ProvinceBasisPoints = lastYear?.Cells.Find(c => c.Track == track && c.MunicipalityCode == share.Key)?.ProvinceBasisPoints ?? defaults.ProvinceBasisPoints,
        });

    private static void SetDates(Round round, RoundYear? known, int year, BusinessCalendar calendar)
    {
        // 1 March is always a holiday; the call opens on the next business day and runs for 15 of them.
        var open = calendar.SameOrNext(new DateOnly(year, 3, 1));
        round.OpenAt = known?.OpenAt.ToUniversalTime() ?? SeoulTime.At(open, new TimeOnly(9, 0));
        round.CloseAt = known?.CloseAt.ToUniversalTime() ?? SeoulTime.At(calendar.AddBusinessDays(open, 16), DueRule.DefaultCutOff);
        round.SelectAt = known?.SelectAt.ToUniversalTime() ?? SeoulTime.At(calendar.SameOrNext(new DateOnly(year, 5, 15)), new TimeOnly(9, 0));
        round.StartAt = known?.StartAt.ToUniversalTime() ?? SeoulTime.At(calendar.SameOrNext(new DateOnly(year, 6, 1)), new TimeOnly(9, 0));
        round.EndAt = known?.EndAt.ToUniversalTime() ?? SeoulTime.At(calendar.SameOrPrevious(new DateOnly(year + 1, 5, 31)), DueRule.DefaultCutOff);
        SetAgreementDates(round, round.SelectAt, calendar);
        SelectionTimetable.Hold(round, calendar);
    }

    /// <summary>Agreements are due 30 days after the decision is out; the waiting list lives 30 days longer.</summary>
    internal static void SetAgreementDates(Round round, DateTimeOffset decidedAt, BusinessCalendar calendar)
    {
        round.AgreementDueAt = SeoulTime.At(calendar.SameOrNext(decidedAt.SeoulDate().AddDays(30)), DueRule.DefaultCutOff);
        SetWaitEnd(round);
    }

    internal static void SetWaitEnd(Round round) =>
        round.WaitEndAt = SeoulTime.At(round.AgreementDueAt.SeoulDate().AddDays(30), DueRule.DefaultCutOff);

    /// <summary>Same rates as the parent, its free seats, ten business days from the next one.</summary>
    public static Round PlanAdditional(string roundId, Round parent, IReadOnlyList<CellState> cells, BusinessCalendar calendar, DateTimeOffset now)
    {
        var open = calendar.AddBusinessDays(now.SeoulDate(), 5);
        var round = new Round
        {
            Id = roundId,
            Year = parent.Year,
            Title = RoundTexts.AdditionalTitle(parent.Year),
            ParentRoundId = parent.Id,
            GraceMinutes = parent.GraceMinutes,
            OpenAt = SeoulTime.At(open, new TimeOnly(9, 0)),
            CloseAt = SeoulTime.At(calendar.AddBusinessDays(open, 15), DueRule.DefaultCutOff),
            StartAt = parent.StartAt,
            EndAt = parent.EndAt,
        };
        round.SelectAt = SelectionTimetable.SelectAt(round, calendar);
        SetAgreementDates(round, round.SelectAt, calendar);
        foreach (var track in parent.Tracks)
        {
            var free = cells.Where(c => c.Track == track.Code).ToDictionary(c => c.MunicipalityCode, c => Math.Max(0, c.Quota - c.Held));
            round.Tracks.Add(new RoundTrack { RoundId = roundId, Code = track.Code, Name = track.Name, Quota = free.Values.Sum(), RateBasisPoints = track.RateBasisPoints, SupportCap = track.SupportCap, MentorWeeks = track.MentorWeeks });
            round.Cells.AddRange(parent.Cells.Where(c => c.Track == track.Code).Select(c => new RoundCell { RoundId = roundId, Track = c.Track, MunicipalityCode = c.MunicipalityCode, Quota = free.GetValueOrDefault(c.MunicipalityCode), ProvinceBasisPoints = c.ProvinceBasisPoints }));
        }

        return round;
    }
}
