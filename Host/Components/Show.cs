using System.Globalization;

namespace SmartFactory.Host.Components;

/// <summary>How moments, money and numbers are written on every page: Seoul's time, won with commas, 3-2-5.</summary>
public static class Show
{
    private static readonly CultureInfo Korean = CultureInfo.GetCultureInfo("ko-KR");
    private static readonly TimeZoneInfo SeoulZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");

    public static DateTimeOffset Seoul(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, SeoulZone);

    /// <summary>2027-04-01(목)</summary>
    public static string Date(DateTimeOffset? moment) => Text(moment, "yyyy-MM-dd(ddd)");

    /// <summary>2027-04-01</summary>
    public static string Day(DateTimeOffset? moment) => Text(moment, "yyyy-MM-dd");

    /// <summary>2027-04-01(목) 18:00</summary>
    public static string Moment(DateTimeOffset? moment) => Text(moment, "yyyy-MM-dd(ddd) HH:mm");

    /// <summary>2027-04-01(목) 18:00:31, where the second matters (receipts).</summary>
    public static string Second(DateTimeOffset? moment) => Text(moment, "yyyy-MM-dd(ddd) HH:mm:ss");

    /// <summary>04-01 18:00</summary>
    public static string Short(DateTimeOffset? moment) => Text(moment, "MM-dd HH:mm");

    /// <summary>For the datetime attribute.</summary>
    public static string Machine(DateTimeOffset moment) => Seoul(moment).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Won(long? value) => value is { } won ? Number(won) + Host.Text.Won : "";

    public static string Percent(long part, long whole) =>
        whole == 0 ? "0.0%" : (part * 100m / whole).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>Scores are kept in hundredths.</summary>
    public static string Score(int? hundredths) => hundredths is { } score ? (score / 100m).ToString("0.00", CultureInfo.InvariantCulture) : "";

    /// <summary>402-81-00001; anything else as it is.</summary>
    public static string BusinessNumber(string? digits) => digits is { Length: 10 } ? $"{digits[..3]}-{digits[3..5]}-{digits[5..]}" : digits ?? "";

    /// <summary>seo***@dasol.example</summary>
    public static string MaskedMail(string? address)
    {
        var at = address?.IndexOf('@', StringComparison.Ordinal) ?? -1;
        return at <= 0 ? address ?? "" : string.Concat(address.AsSpan(0, Math.Min(3, at)), "***", address.AsSpan(at));
    }

    /// <summary>Calendar days in Seoul from now to then; negative when it is past.</summary>
    public static int DaysLeft(DateTimeOffset due, DateTimeOffset now) => (Seoul(due).Date - Seoul(now).Date).Days;

    private static string Text(DateTimeOffset? moment, string format) => moment is { } m ? Seoul(m).ToString(format, Korean) : "";
}
