using System.Globalization;

namespace SmartFactory.Workflows.Calendar;

/// <summary>Between instants (kept in UTC) and the wall clock of the office (Asia/Seoul).</summary>
public static class SeoulTime
{
    private static readonly CultureInfo Korean = CultureInfo.GetCultureInfo("ko-KR");

    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");

    public static DateTimeOffset ToSeoul(this DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The day it is in Seoul at <paramref name="instant"/>.</summary>
    public static DateOnly SeoulDate(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToSeoul().DateTime);

    /// <summary>The instant of a wall-clock time in Seoul, as UTC.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>"2026-04-03(금) 18:00".</summary>
    public static string Text(DateTimeOffset instant) => instant.ToSeoul().ToString("yyyy-MM-dd(ddd) HH:mm", Korean);

    /// <summary>"2026-04-03(금)".</summary>
    public static string DateText(DateTimeOffset instant) => instant.ToSeoul().ToString("yyyy-MM-dd(ddd)", Korean);

    /// <summary>"2026-04-03(금)".</summary>
    public static string DateText(DateOnly date) => date.ToString("yyyy-MM-dd(ddd)", Korean);

    /// <summary>The wire form: "2026-04-03T09:00:00Z".</summary>
    public static string Iso(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Reads an ISO instant; a text without zone is Seoul's wall clock, a bare date is that day at <paramref name="timeOfBareDate"/>.</summary>
    public static bool TryParse(string? text, TimeOnly timeOfBareDate, out DateTimeOffset instant)
    {
        text = text?.Trim();
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            instant = At(date, timeOfBareDate);
            return true;
        }

        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var local))
        {
            instant = default;
            return false;
        }

        instant = local.Kind == DateTimeKind.Unspecified
            ? At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local))
            : DateTimeOffset.Parse(text!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUniversalTime();
        return true;
    }
}
