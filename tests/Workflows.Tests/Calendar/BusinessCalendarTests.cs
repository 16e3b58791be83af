using System.Globalization;
using SmartFactory.Workflows.Calendar;

namespace SmartFactory.Workflows.Tests.Calendar;

public sealed class BusinessCalendarTests
{
    private static readonly BusinessCalendar Calendar = new(HolidayTable.Shipped);

    [Theory]
    [InlineData("2025-05-02", 1, "2025-05-07")]
    [InlineData("2025-10-02", 1, "2025-10-10")]
    [InlineData("2026-02-13", 1, "2026-02-19")]
    [InlineData("2027-12-24", 1, "2027-12-28")]
    [InlineData("2024-02-08", 1, "2024-02-13")]
    [InlineData("2025-05-07", -1, "2025-05-02")]
    [InlineData("2026-02-19", -2, "2026-02-12")]
    public void Business_days_step_over_weekends_and_holidays(string from, int days, string expected) =>
        Assert.Equal(Date(expected), Calendar.AddBusinessDays(Date(from), days));

    [Theory]
    [InlineData(2024, "2024-03-04")]
    [InlineData(2025, "2025-03-04")]
    [InlineData(2026, "2026-03-03")]
    [InlineData(2027, "2027-03-02")]
    [InlineData(2028, "2028-03-02")]
    public void The_call_opens_on_the_first_business_day_of_March(int year, string expected) =>
        Assert.Equal(Date(expected), Calendar.SameOrNext(new DateOnly(year, 3, 1)));

    [Theory]
    [InlineData(2027)]
    [InlineData(2028)]
    public void The_rule_makes_the_same_year_as_the_published_table(int year)
    {
        var shipped = HolidayTable.ShippedHolidays().Where(h => h.Date.Year == year).Select(h => h.Date);
        Assert.Equal(shipped.Order(), HolidayRule.For(year).Select(h => h.Date));
    }

    [Fact]
    public void The_rule_makes_2026_as_published() =>
        Assert.Equal(
            HolidayTable.ShippedHolidays().Where(h => h.Date.Year == 2026).Select(h => h.Date).Order(),
            HolidayRule.For(2026).Select(h => h.Date));

    [Fact]
    public void Years_after_the_table_are_made_by_rule_and_marked_provisional()
    {
        Assert.True(HolidayTable.Shipped.Contains(new DateOnly(2031, 8, 15)));
        Assert.All(HolidayRule.For(2031), h => Assert.True(h.IsProvisional));
    }

    [Fact]
    public void A_temporary_holiday_moves_the_next_business_day_and_the_version()
    {
        var edited = new HolidayTable([.. HolidayTable.ShippedHolidays(), new Holiday { Date = new DateOnly(2026, 4, 3), Name = "임시공휴일" }]);
        Assert.Equal(new DateOnly(2026, 4, 6), new BusinessCalendar(edited).AddBusinessDays(new DateOnly(2026, 4, 2), 1));
        Assert.NotEqual(HolidayTable.Shipped.Version, edited.Version);
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
