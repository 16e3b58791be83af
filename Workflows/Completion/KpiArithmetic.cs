namespace SmartFactory.Workflows.Completion;

/// <summary>R16: how far an indicator has come. Percentages as basis points, rounded half up.</summary>
public static class KpiArithmetic
{
    /// <summary>More than this is not counted when indicators are averaged.</summary>
    public const int HighestCounted = 12_000;

    /// <summary>Improvement against the baseline; null when the baseline is zero, because no percentage exists.</summary>
    public static int? Improvement(KpiDirection direction, decimal before, decimal after) =>
        before == 0 ? null : Points((direction == KpiDirection.Increase ? after - before : before - after) / before);

    /// <summary>How much of the way from baseline to target was covered; the same formula for both directions.</summary>
    public static int Achievement(decimal baseline, decimal target, decimal actual)
    {
        if (target == baseline)
        {
            throw new ArgumentException("The target equals the baseline; there is no way to cover.", nameof(target));
        }

        return Points((actual - baseline) / (target - baseline));
    }

    /// <summary>Weighted achievement of the core indicators (of all, when none is core), each counted from 0 to 120 %; null when nothing was measured.</summary>
    public static int? Overall(IEnumerable<Kpi> kpis)
    {
        var measured = kpis.Where(k => k.Actual is not null && k.Target != k.Baseline).ToList();
        var core = measured.Where(k => k.IsCore).ToList();
        var counted = core.Count > 0 ? core : measured;
        if (counted.Count == 0)
        {
            return null;
        }

        // Without weights every indicator counts the same.
        var isWeighted = counted.Sum(k => k.Weight) > 0;
        var weights = counted.Sum(k => isWeighted ? k.Weight : 1);
        var sum = counted.Sum(k => (decimal)Math.Clamp(Achievement(k.Baseline, k.Target, k.Actual!.Value), 0, HighestCounted) * (isWeighted ? k.Weight : 1));
        return (int)Math.Round(sum / weights, MidpointRounding.AwayFromZero);
    }

    private static int Points(decimal ratio) =>
        (int)Math.Round(Math.Clamp(ratio, -100_000m, 100_000m) * 10_000m, MidpointRounding.AwayFromZero);
}
