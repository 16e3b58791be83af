namespace SmartFactory.Workflows.Rehearsal;

/// <summary>Offices work from nine to six; nothing is decided there at night or on a Sunday.</summary>
public static class WorkingHours
{
    private static readonly TimeSpan Seoul = TimeSpan.FromHours(9);

    /// <summary>The same moment when an office is open, else the next morning it is, keeping the minutes apart so that not everything happens at nine.</summary>
    public static DateTimeOffset Snap(DateTimeOffset moment)
    {
        var local = moment.ToOffset(Seoul);
        var jitter = TimeSpan.FromMilliseconds(local.TimeOfDay.TotalMilliseconds / 8);
        if (local.TimeOfDay < TimeSpan.FromHours(9))
        {
            local = At(local, 0) + jitter;
        }
        else if (local.TimeOfDay >= TimeSpan.FromHours(18))
        {
            local = At(local, 1) + jitter;
        }

        while (local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            local = local.AddDays(1);
        }

        return local.ToUniversalTime();
    }

    public static DateTimeOffset NextBusinessMorning(DateTimeOffset moment)
    {
        var local = At(moment.ToOffset(Seoul), 1);
        while (local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            local = local.AddDays(1);
        }

        return local.ToUniversalTime();
    }

    private static DateTimeOffset At(DateTimeOffset local, int daysLater) => new DateTimeOffset(local.Date, Seoul).AddDays(daysLater).AddHours(9);
}
