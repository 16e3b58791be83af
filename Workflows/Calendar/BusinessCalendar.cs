namespace SmartFactory.Workflows.Calendar;

/// <summary>Counts working days by a holiday table: neither weekends nor public holidays.</summary>
public sealed class BusinessCalendar(HolidayTable holidays)
{
    public HolidayTable Holidays { get; } = holidays;

    public bool IsBusinessDay(DateOnly date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(date);

    /// <summary>The date itself, or the next business day after it.</summary>
    public DateOnly SameOrNext(DateOnly date)
    {
        while (!IsBusinessDay(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    /// <summary>The date itself, or the last business day before it.</summary>
    public DateOnly SameOrPrevious(DateOnly date)
    {
        while (!IsBusinessDay(date))
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    /// <summary>The first day is not counted; negative counts backwards. Zero is the same or next business day.</summary>
    public DateOnly AddBusinessDays(DateOnly date, int count)
    {
        if (count == 0)
        {
            return SameOrNext(date);
        }

        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0;)
        {
            date = date.AddDays(step);
            if (IsBusinessDay(date))
            {
                left--;
            }
        }

        return date;
    }
}
