using SmartFactory.Workflows.Completion;

namespace SmartFactory.Workflows.Tests.Completion;

public sealed class KpiArithmeticTests
{
    [Theory]
    [InlineData(KpiDirection.Increase, 100, 176, 7600)]
    [InlineData(KpiDirection.Decrease, 100, 61, 3900)]
    [InlineData(KpiDirection.Decrease, 3, 1.41, 5300)]
    [InlineData(KpiDirection.Increase, 100, 90, -1000)]
    [InlineData(KpiDirection.Increase, 3, 4, 3333)]
    public void Improvement_counts_in_the_direction_that_is_better(KpiDirection direction, double before, double after, int expected) =>
        Assert.Equal(expected, KpiArithmetic.Improvement(direction, (decimal)before, (decimal)after));

    [Fact]
    public void A_baseline_of_zero_has_no_percentage() =>
        Assert.Null(KpiArithmetic.Improvement(KpiDirection.Increase, 0, 5));

    [Theory]
    [InlineData(100, 130, 130, 10000)]
    [InlineData(100, 130, 115, 5000)]
    [InlineData(3, 2, 2.2, 8000)]
    [InlineData(10, 7, 6, 13333)]
    [InlineData(0, 5, 4, 8000)]
    [InlineData(100, 130, 97, -1000)]
    public void Achievement_is_the_part_of_the_way_that_was_covered_in_both_directions(double baseline, double target, double actual, int expected) =>
        Assert.Equal(expected, KpiArithmetic.Achievement((decimal)baseline, (decimal)target, (decimal)actual));

    [Fact]
    public void A_target_that_is_the_baseline_is_refused() =>
        Assert.Throws<ArgumentException>(() => KpiArithmetic.Achievement(5, 5, 6));

    [Fact]
    public void Only_core_indicators_count_by_weight_and_none_more_than_a_hundred_and_twenty_percent()
    {
        // 150 % counts as 120 % at 40, 50 % at 60; the one that is not core does not count.
        Kpi[] kpis = [Core(100, 200, 250, 40), Core(100, 200, 150, 60), Minor(100, 200, 100, 100)];

        Assert.Equal(((12000 * 40) + (5000 * 60)) / 100, KpiArithmetic.Overall(kpis));
    }

    [Fact]
    public void Without_a_core_indicator_all_count_and_without_weights_equally() =>
        Assert.Equal(7500, KpiArithmetic.Overall([Minor(0, 10, 10, 0), Minor(0, 10, 5, 0)]));

    [Fact]
    public void What_got_worse_counts_as_nothing_covered() =>
        Assert.Equal(5000, KpiArithmetic.Overall([Core(0, 10, -5, 50), Core(0, 10, 10, 50)]));

    [Fact]
    public void Nothing_measured_is_not_zero() => Assert.Null(KpiArithmetic.Overall([Core(0, 10, null, 100)]));

    private static Kpi Core(decimal baseline, decimal target, decimal? actual, int weight) => Of(baseline, target, actual, weight, isCore: true);

    private static Kpi Minor(decimal baseline, decimal target, decimal? actual, int weight) => Of(baseline, target, actual, weight, isCore: false);

    private static Kpi Of(decimal baseline, decimal target, decimal? actual, int weight, bool isCore) =>
        new() { Id = "k", ProjectNumber = "P", Name = "n", Baseline = baseline, Target = target, Actual = actual, Weight = weight, IsCore = isCore };
}
