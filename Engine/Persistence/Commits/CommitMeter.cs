using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SmartFactory.Engine.Persistence.Commits;

/// <summary>What commits cost and what befell them, for whoever listens to the meter "SmartFactory.Engine".</summary>
internal static class CommitMeter
{
    private static readonly Meter Meter = new("SmartFactory.Engine");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "smartfactory.commit.duration", "s", "From asking for a commit until it is durable.");

    private static readonly Histogram<int> Group = Meter.CreateHistogram<int>(
        "smartfactory.commit.group", "{burst}", "Bursts that shared one durable commit.");

    private static readonly Counter<long> Conflicts = Meter.CreateCounter<long>(
        "smartfactory.commit.conflicts", "{commit}", "Commits that were run again because another was first.");

    private static readonly Counter<long> Losses = Meter.CreateCounter<long>(
        "smartfactory.commit.losses", "{commit}", "Commits that were run again because the server went away before COMMIT.");

    private static readonly Counter<long> Doubts = Meter.CreateCounter<long>(
        "smartfactory.commit.doubts", "{commit}", "Commits whose outcome had to be looked up.");

    private static readonly Counter<long> Failures = Meter.CreateCounter<long>(
        "smartfactory.commit.failures", "{commit}", "Durable commits that the database did not take.");

    public static long Start() => Stopwatch.GetTimestamp();

    public static void Stored(string name, long started) => Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("commit", name));

    public static void Grouped(int bursts) => Group.Record(bursts);

    public static void Conflict(string name) => Conflicts.Add(1, new KeyValuePair<string, object?>("commit", name));

    public static void Lost(string name) => Losses.Add(1, new KeyValuePair<string, object?>("commit", name));

    public static void Doubted(string name) => Doubts.Add(1, new KeyValuePair<string, object?>("commit", name));

    public static void Failed() => Failures.Add(1);
}
