using SmartFactory.Workflows.Costs;

namespace SmartFactory.Workflows.Tests.Costs;

public sealed class CostSplitTests
{
    [Theory]
    [InlineData(50_000_000, 40_000_000, 40_000_000, 20_000_000, 20_000_000, 10_000_000)]
    [InlineData(49_999_999, 40_000_000, 39_999_000, 19_999_000, 20_000_000, 10_000_999)]
    [InlineData(123_456_789, 80_000_000, 80_000_000, 40_000_000, 40_000_000, 43_456_789)]
    [InlineData(200_000_000, 140_000_000, 140_000_000, 70_000_000, 70_000_000, 60_000_000)]
    public void The_table_of_the_rules_comes_out_to_the_won(long total, long cap, long support, long province, long municipality, long own)
    {
        var split = CostSplit.Of(total, 8000, cap, 5000);

        Assert.Equal((support, province, municipality, own), (split.Support, split.Province, split.Municipality, split.Own));
    }

    [Theory]
    [InlineData(40_000_000, 25_264_000, 14_736_000)]
    [InlineData(80_000_000, 50_528_000, 29_472_000)]
    [InlineData(140_000_000, 88_424_000, 51_576_000)]
    public void At_63_16_percent_the_remainder_is_the_municipalitys(long support, long province, long municipality)
    {
        var split = CostSplit.Shares(support * 2, support, 6316);

        Assert.Equal((province, municipality), (split.Province, split.Municipality));
    }

    [Fact]
    public void Whatever_the_amounts_the_parts_make_the_whole_and_no_firm_gets_more_than_four_fifths()
    {
        for (long total = 1; total < 400_000_000; total = (total * 3) + 7_919)
        {
            for (var province = 0; province <= 10_000; province += 1_234)
            {
                var split = CostSplit.Of(total, 8000, 140_000_000, province);
                Assert.Equal(total, split.Province + split.Municipality + split.Own);
                Assert.True(split.Support * 10_000 <= total * 8_000);
                Assert.True(split is { Province: >= 0, Municipality: >= 0, Own: >= 0 });
                Assert.Equal(0, split.Support % 1_000);
            }
        }
    }

    [Fact]
    public void A_rate_above_four_fifths_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CostSplit.Of(1_000_000, 8001, 1_000_000, 5000));

    [Fact]
    public void The_largest_amount_that_fits_does_not_overflow() =>
        Assert.Equal(long.MaxValue / 1_000 * 1_000, CostSplit.Part(long.MaxValue, 10_000));
}
