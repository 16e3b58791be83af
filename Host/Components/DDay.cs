namespace SmartFactory.Host.Components;

/// <summary>A due date as one badge: the words and the colour that always go with them.</summary>
public sealed record DDay(string Label, string Style)
{
    public static DDay? Of(DateTimeOffset? due, DateTimeOffset now) => due is { } moment ? Of(moment, now) : null;

    private static DDay Of(DateTimeOffset due, DateTimeOffset now)
    {
        var days = Show.DaysLeft(due, now);
        return days switch
        {
            < 0 => new DDay($"D+{-days}", "bg-danger"),
            0 => new DDay("D-day", "bg-danger"),
            1 => new DDay("D-1", "bg-light-danger"),
            <= 3 => new DDay($"D-{days}", "bg-light-warning"),
            <= 7 => new DDay($"D-{days}", "bg-light-information"),
            _ => new DDay($"D-{days}", "bg-light-gray"),
        };
    }
}
