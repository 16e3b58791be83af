using Quartz;

namespace SmartFactory.Engine.Scheduling;

/// <summary>When duties are due, by the office's clock.</summary>
internal static class DutyCalendar
{
    public static TimeZoneInfo Seoul { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");

    /// <summary>The latest moment after <paramref name="last"/> and not after <paramref name="now"/>; null when there is none.</summary>
    public static DateTimeOffset? LastBefore(string cron, DateTimeOffset last, DateTimeOffset now)
    {
        var expression = new CronExpression(cron, Seoul);
        DateTimeOffset? found = null;

        // A host that slept for years needs only the latest; look back a month at most.
        var from = last < now.AddDays(-31) ? now.AddDays(-31) : last;
        while (expression.GetNextValidTimeAfter(from) is { } next && next <= now)
        {
            found = next;
            from = next;
        }

        return found;
    }
}
