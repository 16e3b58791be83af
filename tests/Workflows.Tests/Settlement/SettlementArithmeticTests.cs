using SmartFactory.Workflows.Settlement;

namespace SmartFactory.Workflows.Tests.Settlement;

public sealed class SettlementArithmeticTests
{
    [Theory]

    // Nothing was paid before: the whole support is the balance.
    [InlineData(50_000_000, 40_000_000, 0, 0, 40_000_000, 40_000_000, 0)]

    // 70 % was advanced: the rest is the balance.
    [InlineData(50_000_000, 40_000_000, 28_000_000, 0, 40_000_000, 12_000_000, 0)]

    // Less was spent than agreed: 80 % of what counts, cut below a thousand won.
    [InlineData(45_678_901, 40_000_000, 40_000_000, 0, 36_543_000, 0, 3_457_000)]

    // More was spent: the agreed support is the limit.
    [InlineData(60_000_000, 40_000_000, 40_000_000, 0, 40_000_000, 0, 0)]

    // Interest comes off the balance, or on top of what comes back.
    [InlineData(50_000_000, 40_000_000, 28_000_000, 12_345, 40_000_000, 11_987_655, 0)]
    [InlineData(45_000_000, 40_000_000, 40_000_000, 5_000, 36_000_000, 0, 4_005_000)]
    public void A_settlement_pays_the_rest_or_takes_back_what_is_too_much(long accepted, long agreed, long paid, long interest, long support, long balance, long clawback)
    {
        var outcome = SettlementArithmetic.Settle(new SettlementInput(accepted, 8000, agreed, agreed / 2, paid, interest));

        Assert.Equal((support, balance, clawback), (outcome.Support, outcome.Balance, outcome.Clawback));
        Assert.Equal(outcome.Clawback, outcome.ProvinceClawback + outcome.MunicipalityClawback);
    }

    [Fact]
    public void Bad_faith_costs_all_that_was_paid_and_its_interest()
    {
        var outcome = SettlementArithmetic.Settle(new SettlementInput(50_000_000, 8000, 40_000_000, 20_000_000, 28_000_000, 1_000, IsBadFaith: true));

        Assert.Equal((0, 0, 28_001_000), (outcome.Support, outcome.Balance, outcome.Clawback));
    }

    [Fact]
    public void What_comes_back_is_divided_as_it_was_given_and_the_remainder_is_the_municipalitys()
    {
        var outcome = SettlementArithmetic.Settle(new SettlementInput(0, 8000, 40_000_000, 25_264_000, 10_000_001, 0));

        Assert.Equal((6_316_000, 3_684_001), (outcome.ProvinceClawback, outcome.MunicipalityClawback));
    }

    [Theory]
    [InlineData(10, 12, 12, 10)]
    [InlineData(10, 8, 12, 8)]
    [InlineData(10, 8, 5, 5)]
    [InlineData(10, 8, -5, 0)]
    public void No_item_counts_more_than_was_agreed_or_spent(long agreed, long spent, long wanted, long expected) =>
        Assert.Equal(expected, SettlementArithmetic.Accepted(agreed, spent, wanted));
}
