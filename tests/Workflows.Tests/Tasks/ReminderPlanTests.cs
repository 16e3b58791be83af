using System.Globalization;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Tasks.Reminders;

namespace SmartFactory.Workflows.Tests.Tasks;

public sealed class ReminderPlanTests
{
    private static readonly BusinessCalendar Calendar = new(HolidayTable.Shipped);

    [Fact]
    public void Reminders_go_out_at_nine_on_the_seventh_third_and_last_day_before() =>
        Assert.Equal(
            [(7, "2026-04-16T00:00:00Z"), (3, "2026-04-20T00:00:00Z"), (1, "2026-04-22T00:00:00Z")],
            Plan("2026-04-23T09:00:00Z", "R731", "2026-04-01T00:00:00Z"));

    [Fact]
    public void A_reminder_on_a_weekend_moves_to_the_friday_before_and_the_nearer_one_takes_the_day() =>
        // Due on Monday 2026-04-20: D-3 is Friday, D-1 is Sunday and moves to that Friday too.
        Assert.Equal([(7, "2026-04-13T00:00:00Z"), (1, "2026-04-17T00:00:00Z")], Plan("2026-04-20T09:00:00Z", "R731", "2026-04-01T00:00:00Z"));

    [Fact]
    public void No_reminder_lies_in_the_past() =>
        Assert.Equal([(1, "2026-04-22T00:00:00Z")], Plan("2026-04-23T09:00:00Z", "R731", "2026-04-20T01:00:00Z"));

    [Fact]
    public void A_late_office_is_reported_after_one_three_and_five_business_days() =>
        Assert.Equal(
            [(1, "2026-05-04T00:00:00Z"), (3, "2026-05-07T00:00:00Z"), (5, "2026-05-11T00:00:00Z")],
            ReminderPlan.After(Instant("2026-04-30T09:00:00Z"), Calendar).Select(r => (r.DaysAfter, SeoulTime.Iso(r.At))));

    private static IEnumerable<(int, string)> Plan(string due, string plan, string now) =>
        ReminderPlan.Before(Instant(due), plan, Instant(now), Calendar).Select(r => (r.DaysBefore, SeoulTime.Iso(r.At)));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
