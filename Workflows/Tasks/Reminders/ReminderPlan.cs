using SmartFactory.Workflows.Calendar;

namespace SmartFactory.Workflows.Tasks.Reminders;

/// <summary>When the doers of an obligation are reminded, and when a late office is.</summary>
public static class ReminderPlan
{
    private static readonly int[] EscalationDays = [1, 3, 5];

    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>Days before the due date, by the name of the plan.</summary>
    public static IReadOnlyList<int> Offsets(string plan) => plan switch
    {
        "" => [],
        "R731" => [7, 3, 1],
        "R31" => [3, 1],
        "R1" => [1],
        "R30" => [30, 7, 3, 1],
        _ => throw new InvalidOperationException($"'{plan}' is not a reminder plan (R731, R31, R1, R30)."),
    };

    /// <summary>Mornings at 09:00, moved to the previous business day; of two that meet on one day only the nearer stays, and none lies in the past or after the due date.</summary>
    public static IReadOnlyList<(int DaysBefore, DateTimeOffset At)> Before(DateTimeOffset due, string plan, DateTimeOffset now, BusinessCalendar calendar)
    {
        var reminders = new SortedDictionary<DateOnly, int>();
        foreach (var days in Offsets(plan).OrderDescending())
        {
            // The nearer one comes later in this order and takes the day.
            reminders[calendar.SameOrPrevious(due.SeoulDate().AddDays(-days))] = days;
        }

        return
        [
            .. reminders.Select(r => (r.Value, SeoulTime.At(r.Key, Morning))).Where(r => r.Item2 > now && r.Item2 < due),
        ];
    }

    /// <summary>One, three and five business days after a soft due date.</summary>
    public static IReadOnlyList<(int DaysAfter, DateTimeOffset At)> After(DateTimeOffset due, BusinessCalendar calendar) =>
        [.. EscalationDays.Select(days => (days, SeoulTime.At(calendar.AddBusinessDays(due.SeoulDate(), days), Morning)))];
}
