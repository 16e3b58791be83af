namespace SmartFactory.Engine.Runtime.Dispatching;

/// <summary>How long a failed row rests before it is tried again, and when it is given up.</summary>
internal static class Retry
{
    private static readonly TimeSpan[] Rests =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2),
        TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
    ];

    /// <summary>The rest after so many failures; null when it is time for a person.</summary>
    public static TimeSpan? After(int failures) => failures <= Rests.Length ? Rests[failures - 1] : null;
}
