using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Tests.Rounds;

public sealed class RoundPlannerTests
{
    private static readonly BusinessCalendar Calendar = new(HolidayTable.Shipped);

    [Theory]
    [InlineData(2024, 40, 20, 10)]
    [InlineData(2025, 22, 45, 4)]
    [InlineData(2026, 25, 28, 3)]
    public void A_published_year_has_its_published_seats_and_every_seat_has_a_municipality(int year, int js1, int js2, int js3)
    {
        var round = RoundPlanner.Plan(year, null, Calendar);

        Assert.Equal([js1, js2, js3], round.Tracks.OrderBy(t => t.Code, StringComparer.Ordinal).Select(t => t.Quota));
        Assert.All(round.Tracks, t => Assert.Equal(t.Quota, round.Cells.Where(c => c.Track == t.Code).Sum(c => c.Quota)));
        Assert.Equal(42, round.Cells.Count);
    }

    [Theory]
    [InlineData(2027, "2027-03-02T00:00:00Z")]
    [InlineData(2028, "2028-03-02T00:00:00Z")]
    public void An_unpublished_year_opens_on_the_business_day_after_the_first_of_March(int year, string openAt) =>
        Assert.Equal(DateTimeOffset.Parse(openAt, System.Globalization.CultureInfo.InvariantCulture), RoundPlanner.Plan(year, null, Calendar).OpenAt);

    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    [InlineData(2027)]
    public void A_call_runs_for_at_least_fifteen_business_days(int year)
    {
        var round = RoundPlanner.Plan(year, null, Calendar);

        Assert.True(round.CloseAt.SeoulDate() >= Calendar.AddBusinessDays(round.OpenAt.SeoulDate(), 15));
    }

    [Fact]
    public void The_call_of_2026_closed_at_five_in_the_afternoon() =>
        Assert.Equal("2026-03-20(금) 17:00", SeoulTime.Text(RoundPlanner.Plan(2026, null, Calendar).CloseAt));

    [Fact]
    public void In_2024_the_three_counties_have_the_seats_that_stayed_open()
    {
        var cells = RoundPlanner.Plan(2024, null, Calendar).Cells.Where(c => c.Track == "JS1").ToDictionary(c => c.MunicipalityCode, c => c.Quota);

        Assert.Equal((8, 2, 2), (cells["52710"], cells["52730"], cells["52740"]));
        Assert.Equal(40, cells.Values.Sum());
    }

    [Fact]
    public void Last_years_rates_are_carried_over_and_asked_quotas_win()
    {
        var last = RoundPlanner.Plan(2026, null, Calendar);
        last.Tracks.Single(t => t.Code == "JS2").RateBasisPoints = 7000;
        last.Cells.Single(c => c.Track == "JS2" && c.MunicipalityCode == "52130").ProvinceBasisPoints = 6316;

        var next = RoundPlanner.Plan(2027, last, Calendar, new Dictionary<string, int> { ["JS1"] = 5 });

        Assert.Equal(7000, next.Tracks.Single(t => t.Code == "JS2").RateBasisPoints);
        Assert.Equal(6316, next.Cells.Single(c => c.Track == "JS2" && c.MunicipalityCode == "52130").ProvinceBasisPoints);
        Assert.Equal(5, next.Tracks.Single(t => t.Code == "JS1").Quota);
    }
}
