namespace SmartFactory.Workflows.Scoring;

/// <summary>R5 and R7: who gets a seat in each cell, who waits, who is out. Pure: the same firms give the same result in any order.</summary>
public sealed record Ranking(IReadOnlyList<Seat> Seats, IReadOnlyList<IReadOnlyList<RankedFirm>> Ties)
{
    public static Ranking Of(IEnumerable<RankedFirm> firms, IEnumerable<CellQuota> cells, int threshold)
    {
        var quotas = cells.ToDictionary(c => (c.Track, c.MunicipalityCode));
        var seats = new List<Seat>();
        var ties = new List<IReadOnlyList<RankedFirm>>();
        foreach (var cell in firms.GroupBy(f => (f.Track, f.MunicipalityCode)).OrderBy(g => g.Key.Track, StringComparer.Ordinal).ThenBy(g => g.Key.MunicipalityCode, StringComparer.Ordinal))
        {
            var quota = quotas.GetValueOrDefault(cell.Key) ?? new CellQuota(cell.Key.Track, cell.Key.MunicipalityCode, 0, 0);
            RankCell(cell, quota, threshold, seats, ties);
        }

        return new Ranking(seats, ties);
    }

    /// <summary>Final score, then site, presentation, bonus, small firms first, earlier receipt, and last what the committee decided.</summary>
    internal static int Compare(RankedFirm a, RankedFirm b)
    {
        var merit = CompareMerit(a, b);
        return merit != 0 ? merit : (a.CommitteePlace ?? int.MaxValue).CompareTo(b.CommitteePlace ?? int.MaxValue);
    }

    private static int CompareMerit(RankedFirm a, RankedFirm b)
    {
        ReadOnlySpan<int> chain =
        [
            b.Final!.Value.CompareTo(a.Final!.Value),
            b.Site.CompareTo(a.Site),
            b.Presentation.CompareTo(a.Presentation),
            b.Bonus.CompareTo(a.Bonus),
            b.IsSmall.CompareTo(a.IsSmall),
            a.SubmittedAt.CompareTo(b.SubmittedAt),
        ];
        foreach (var step in chain)
        {
            if (step != 0)
            {
                return step;
            }
        }

        return 0;
    }

    private static void RankCell(IEnumerable<RankedFirm> firms, CellQuota quota, int threshold, List<Seat> seats, List<IReadOnlyList<RankedFirm>> ties)
    {
        var able = new List<RankedFirm>();
        var unable = new List<RankedFirm>();
        foreach (var firm in firms.OrderBy(f => f.Number, StringComparer.Ordinal))
        {
            (firm.Final >= threshold ? able : unable).Add(firm);
        }

        able.Sort((a, b) => Compare(a, b) is var order and not 0 ? order : string.CompareOrdinal(a.Number, b.Number));
        var given = GiveSeats(able, quota);
        for (var i = 0; i < able.Count; i++)
        {
            seats.Add(i < given
                ? new Seat(able[i], "selected", i + 1, null)
                : new Seat(able[i], "waiting", i + 1, i - given + 1));
        }

        seats.AddRange(unable.Select(f => new Seat(f, "rejected", null, null)));
        if (TieAtTheLastSeat(able, given) is { } tie)
        {
            ties.Add(tie);
        }
    }

    /// <summary>In order, until the seats or the municipality's money are used up; nobody is passed over for a cheaper one.</summary>
    private static int GiveSeats(List<RankedFirm> able, CellQuota quota)
    {
        var left = quota.Budget;
        var given = 0;
        while (given < able.Count && given < quota.Seats && (left is null || able[given].MunicipalityAmount <= left))
        {
            left -= able[given].MunicipalityAmount;
            given++;
        }

        return given;
    }

    /// <summary>Never split silently: those who are equal in everything around the last seat, unless the committee has ordered them.</summary>
    private static List<RankedFirm>? TieAtTheLastSeat(List<RankedFirm> able, int given)
    {
        if (given == 0 || given == able.Count || Compare(able[given - 1], able[given]) != 0)
        {
            return null;
        }

        return [.. able.Where(f => CompareMerit(f, able[given]) == 0)];
    }
}
