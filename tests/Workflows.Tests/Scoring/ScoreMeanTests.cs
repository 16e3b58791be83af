using SmartFactory.Workflows.Scoring;

namespace SmartFactory.Workflows.Tests.Scoring;

public sealed class ScoreMeanTests
{
    [Fact]
    public void From_five_sheets_the_highest_and_the_lowest_are_left_out() => Assert.Equal(8000, ScoreMean.Of([3000, 7900, 8000, 8100, 9900]));

    [Fact]
    public void Four_sheets_are_simply_averaged() => Assert.Equal(7500, ScoreMean.Of([6000, 7000, 8000, 9000]));

    [Fact]
    public void Half_a_hundredth_is_rounded_up() => Assert.Equal(7001, ScoreMean.Of([7000, 7001]));

    [Fact]
    public void Without_a_sheet_there_is_no_score_rather_than_zero() => Assert.Null(ScoreMean.Of([]));

    [Fact]
    public void The_final_score_weighs_the_steps_and_caps_the_bonus() =>
        Assert.Equal(8000 * 4 / 10 + 7000 * 6 / 10 + 500, ScoreMean.Final([(8000, 4000), (7000, 6000)], 700, 500));

    [Theory]
    [InlineData(5, 3)]
    [InlineData(4, 3)]
    [InlineData(3, 2)]
    public void A_majority_is_more_than_half(int members, int sheets) => Assert.Equal(sheets, ScoreMean.Majority(members));
}
