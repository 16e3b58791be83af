using SmartFactory.Workflows.Costs;

namespace SmartFactory.Workflows.Settlement;

/// <summary>R13: what support is finally due, and who owes whom.</summary>
public static class SettlementArithmetic
{
    /// <summary>What counts of one cost item: never more than was spent, nor than was agreed.</summary>
    public static long Accepted(long agreed, long spent, long accepted) => Math.Max(0, Math.Min(Math.Min(agreed, spent), accepted));

    /// <summary>The support that the accepted costs carry; a failure in bad faith carries none.</summary>
    public static SettlementOutcome Settle(SettlementInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var byRate = CostSplit.Part(input.Accepted, input.RateBasisPoints);
        var support = input.IsBadFaith ? 0 : Math.Min(input.AgreedSupport, byRate);

        // Interest on public money goes back, whatever became of the money itself.
        var open = support - input.Paid - input.Interest;
        var balance = Math.Max(0, open);
        var clawback = Math.Max(0, -open);
        var province = input.AgreedSupport == 0 ? 0 : (long)((Int128)clawback * input.AgreedProvince / input.AgreedSupport) / 1000 * 1000;
        return new SettlementOutcome(support, balance, clawback, province, clawback - province);
    }
}
