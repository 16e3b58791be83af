using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace SmartFactory.TestKit;

/// <summary>A clock that stands until it is moved, set and read in the office's own time (Asia/Seoul).</summary>
public sealed class FakeClock : FakeTimeProvider
{
    private static readonly TimeSpan Seoul = TimeSpan.FromHours(9);

    public FakeClock(string seoulTime = "2026-03-02 09:00")
        : base(Parse(seoulTime)) => SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul"));

    /// <summary>The time now, as an officer would read it.</summary>
    public string SeoulTime => GetUtcNow().ToOffset(Seoul).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public void MoveTo(string seoulTime) => SetUtcNow(Parse(seoulTime));

    public static DateTimeOffset Parse(string seoulTime) =>
        new DateTimeOffset(DateTime.ParseExact(seoulTime, ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"], CultureInfo.InvariantCulture), Seoul).ToUniversalTime();
}
