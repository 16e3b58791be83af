namespace SmartFactory.Benchmarks.Kit;

internal static class Median
{
    public static double Of(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered.Count == 0 ? double.NaN : ordered.Count % 2 == 1 ? ordered[ordered.Count / 2] : (ordered[ordered.Count / 2 - 1] + ordered[ordered.Count / 2]) / 2;
    }

    /// <summary>Of the ratios of samples taken one right after the other, which a machine that slows down for a while does not disturb.</summary>
    public static double Ratio(IEnumerable<double> ours, IEnumerable<double> floor) => Of(ours.Zip(floor, (a, b) => a / b));
}
