using System.Globalization;
using Jint.Runtime;

namespace SmartFactory.Engine.Expressions.JavaScript;

/// <summary>Scripts ask the engine's clock, so that a rehearsed year is the year they see.</summary>
internal sealed class ScriptClock(TimeProvider clock) : ITimeSystem
{
    private readonly DefaultTimeSystem _zone = new(TimeZoneInfo.Utc, CultureInfo.InvariantCulture);

    public TimeZoneInfo DefaultTimeZone => TimeZoneInfo.Utc;

    public DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public bool TryParse(string date, out long epochMilliseconds) => _zone.TryParse(date, out epochMilliseconds);

    public TimeSpan GetUtcOffset(long epochMilliseconds) => TimeSpan.Zero;
}
