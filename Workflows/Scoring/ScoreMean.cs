namespace SmartFactory.Workflows.Scoring;

/// <summary>R3: the mean of the sheets in hundredths. A missing sheet is not in it.</summary>
public static class ScoreMean
{
    /// <summary>From this many sheets on the highest and the lowest are left out.</summary>
    public const int TrimFrom = 5;

    /// <summary>Half-up to two decimals (whole hundredths), or null without any sheet.</summary>
    public static int? Of(IReadOnlyCollection<int> totals)
    {
        if (totals.Count == 0)
        {
            return null;
        }

        long sum = totals.Sum(t => (long)t);
        var count = totals.Count;
        if (count >= TrimFrom)
        {
            sum -= (long)totals.Max() + totals.Min();
            count -= 2;
        }

        return (int)HalfUp(sum, count);
    }

    /// <summary>Weighted sum of the step means (weights in basis points) and the capped bonus.</summary>
    public static int Final(IEnumerable<(int Mean, int WeightBasisPoints)> steps, int bonus, int bonusCap)
    {
        var weighted = steps.Sum(s => (long)s.Mean * s.WeightBasisPoints);
        return (int)HalfUp(weighted, 10_000) + Math.Min(bonus, bonusCap);
    }

    /// <summary>Sheets needed so that a firm counts as evaluated: more than half of those who may score it.</summary>
    public static int Majority(int members) => (members / 2) + 1;

    private static long HalfUp(long dividend, long divisor) => ((dividend * 2) + divisor) / (divisor * 2);
}
