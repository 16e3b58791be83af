using System.Globalization;

namespace SmartFactory.Engine.Activities;

/// <summary>How times are written in the payloads of bookmarks and triggers.</summary>
internal static class TimedWait
{
    public static string Iso(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
