namespace SmartFactory.Workflows.Costs;

/// <summary>R2: who pays what of a build cost, in whole won. Amounts below 1,000 won are cut off in favour of the public purse.</summary>
/// <param name="Total">Build cost without VAT.</param>
/// <param name="Support">Public money: province and municipality together.</param>
/// <param name="IsCapped">The track's cap, not the rate, decided the support.</param>
public sealed record CostSplit(long Total, long Support, long Province, long Municipality, long Own, bool IsCapped)
{
    /// <summary>No firm may be paid more than 80 % of its build cost, whatever the round says.</summary>
    public const int HighestRate = 8000;

    private const long Unit = 1_000;
    private const int Whole = 10_000;

    /// <summary>Splits <paramref name="total"/> by the public rate, the track's cap and the province's part of the support (all rates in basis points).</summary>
    public static CostSplit Of(long total, int rateBasisPoints, long cap, int provinceBasisPoints)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        ArgumentOutOfRangeException.ThrowIfNegative(cap);
        ArgumentOutOfRangeException.ThrowIfNegative(rateBasisPoints);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rateBasisPoints, HighestRate);
        ArgumentOutOfRangeException.ThrowIfNegative(provinceBasisPoints);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(provinceBasisPoints, Whole);

        var byRate = Part(total, rateBasisPoints);
        var support = Math.Min(byRate, cap);
        return Shares(total, support, provinceBasisPoints) with { IsCapped = cap < byRate };
    }

    /// <summary>Splits a support that is already fixed (an agreed or accepted amount) between province and municipality; the remainder below 1,000 won is the municipality's.</summary>
    public static CostSplit Shares(long total, long support, int provinceBasisPoints)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(support);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(support, total);
        var province = Part(support, provinceBasisPoints);
        return new CostSplit(total, support, province, support - province, total - support, IsCapped: false);
    }

    /// <summary>A part of an amount in basis points, cut to whole thousands. 128-bit, so that no amount a form accepts can overflow.</summary>
    public static long Part(long amount, int basisPoints) => (long)((Int128)amount * basisPoints / Whole) / Unit * Unit;
}
