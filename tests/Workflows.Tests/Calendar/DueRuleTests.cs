using System.Globalization;
using SmartFactory.Workflows.Calendar;

namespace SmartFactory.Workflows.Tests.Calendar;

public sealed class DueRuleTests
{
    private static readonly BusinessCalendar Calendar = new(HolidayTable.Shipped);

    [Theory]
    [InlineData("C7+", "2026-03-27T01:00:00Z", "2026-04-03T09:00:00Z")]
    [InlineData("C7+", "2025-04-26T01:00:00Z", "2025-05-07T09:00:00Z")] // 05-03 is a Saturday, then two holidays
    [InlineData("C7", "2025-04-26T01:00:00Z", "2025-05-03T09:00:00Z")]
    [InlineData("C7+", "2026-03-26T16:00:00Z", "2026-04-03T09:00:00Z")] // already the 27th in Seoul
    [InlineData("B5", "2025-05-02T01:00:00Z", "2025-05-13T09:00:00Z")]
    [InlineData("ST B3", "2025-10-02T01:00:00Z", "2025-10-14T09:00:00Z")]
    [InlineData("H2", "2026-03-27T08:30:00Z", "2026-03-27T10:30:00Z")]
    [InlineData("=2026-05-01T09:00:00Z", "2026-01-01T00:00:00Z", "2026-05-01T09:00:00Z")]
    [InlineData("=2026-05-01T18:00:00+09:00", "2026-01-01T00:00:00Z", "2026-05-01T09:00:00Z")]
    [InlineData("=2026-05-01T18:00:00", "2026-01-01T00:00:00Z", "2026-05-01T09:00:00Z")]
    [InlineData("=2026-05-01", "2026-01-01T00:00:00Z", "2026-05-01T09:00:00Z")]
    [InlineData("=2026-05-01@17:00", "2026-01-01T00:00:00Z", "2026-05-01T08:00:00Z")]
    [InlineData("C7+@17:00", "2026-03-27T01:00:00Z", "2026-04-03T08:00:00Z")]
    [InlineData("-C30", "2026-05-31T09:00:00Z", "2026-05-01T09:00:00Z")]
    [InlineData("ST -B2", "2026-05-08T09:00:00Z", "2026-05-06T09:00:00Z")]
    public void A_rule_gives_this_instant(string rule, string from, string expected) =>
        Assert.Equal(Instant(expected), DueRule.Parse(rule).Compute(Instant(from), Calendar));

    [Theory]
    [InlineData("")]
    [InlineData("C")]
    [InlineData("D7")]
    [InlineData("C7 +")]
    [InlineData("STB3")]
    [InlineData("=tomorrow")]
    [InlineData("C7@25:99x")]
    public void What_is_not_a_rule_is_refused(string text) => Assert.False(DueRule.TryParse(text, out _));

    [Fact]
    public void Staff_rules_are_soft_and_firms_rules_hard()
    {
        Assert.True(DueRule.Parse("ST B5").IsSoft);
        Assert.False(DueRule.Parse("C7+").IsSoft);
    }

    [Fact]
    public void Dates_print_with_weekday_and_hour_of_Seoul() =>
        Assert.Equal("2026-04-03(금) 18:00", SeoulTime.Text(Instant("2026-04-03T09:00:00Z")));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
