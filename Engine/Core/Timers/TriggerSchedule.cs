using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;
using Cronos;
using SmartFactory.Engine.Bookmarks;

namespace SmartFactory.Engine.Timers;

/// <summary>When a time trigger fires next. Occurrences that were missed while nothing ran count as one.</summary>
internal static class TriggerSchedule
{
    /// <summary>The first firing of a trigger that was just published; null for triggers that are not of time.</summary>
    public static DateTimeOffset? First(Trigger trigger, DateTimeOffset now) => trigger.DueAt ?? trigger.Name switch
    {
        "Elsa.Cron" => NextCron(trigger, now),
        "Elsa.Timer" => Moment(trigger, "startAt") ?? now + Interval(trigger),
        "Elsa.StartAt" => Moment(trigger, "executeAt"),
        _ => null,
    };

    /// <summary>The firing after the one that was due at <paramref name="due"/>; null when it was the only one.</summary>
    public static DateTimeOffset? Next(Trigger trigger, DateTimeOffset due, DateTimeOffset now) => trigger.Name switch
    {
        "Elsa.Cron" => NextCron(trigger, now > due ? now : due),
        "Elsa.Timer" => NextInterval(due, Interval(trigger), now),
        _ => null,
    };

    private static DateTimeOffset? NextCron(Trigger trigger, DateTimeOffset after)
    {
        var text = (string?)Field(trigger, "cronExpression") ?? throw new FormatException($"Trigger {trigger.Id} has no cron expression.");
        return CronExpression.Parse(text, CronFormat.IncludeSeconds).GetNextOccurrence(after, TimeZoneInfo.Utc);
    }

    private static DateTimeOffset? NextInterval(DateTimeOffset due, TimeSpan interval, DateTimeOffset now)
    {
        if (interval <= TimeSpan.Zero)
        {
            return null;
        }

        var missed = now <= due ? 0 : (now - due).Ticks / interval.Ticks;
        return due + (interval * (missed + 1));
    }

    private static TimeSpan Interval(Trigger trigger)
    {
        var text = (string?)Field(trigger, "interval") ?? throw new FormatException($"Trigger {trigger.Id} has no interval.");
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span : XmlConvert.ToTimeSpan(text);
    }

    private static DateTimeOffset? Moment(Trigger trigger, string name) =>
        (string?)Field(trigger, name) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null;

    private static JsonNode? Field(Trigger trigger, string name) => (trigger.Payload as JsonObject)?[name];
}
