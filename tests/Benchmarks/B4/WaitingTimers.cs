using System.Globalization;
using SmartFactory.Benchmarks.Kit;
using SmartFactory.TestKit;

namespace SmartFactory.Benchmarks.B4;

/// <summary>B4: what a million timers that are not due cost an idle host, beside a thousand and beside none; and how late timers fire when a hundred a second are due.</summary>
internal static class WaitingTimers
{
    private const int Few = 1000;
    private const int Many = 1_000_000;

    public static async Task RunAsync(TimeSpan sample)
    {
        using var folder = new TemporaryFolder("b4");
        Console.WriteLine("B4: timers that wait");
        Console.WriteLine();
        var (none, few, many) = (folder.File("none.db"), folder.File("few.db"), folder.File("many.db"));
        await Rows.CreateAsync(none, 1, 0);
        await Rows.CreateAsync(few, 1, Few);
        await Rows.CreateAsync(many, 1, Many);
        var samples = await IdleHost.MeasureInTurnsAsync(none, few, many);
        var (atNone, atFew, atMany) = (samples[0], samples[1], samples[2]);

        Console.WriteLine("| timers waiting | one look for work, CPU us | start, ms |");
        Console.WriteLine("|---:|---:|---:|");
        Row("0", atNone);
        Row("1,000", atFew);
        Row("1,000,000", atMany);
        var idle = Median.Ratio(atMany.Select(h => h.LookMicroseconds), atFew.Select(h => h.LookMicroseconds));
        var start = Median.Ratio(atMany.Select(h => h.StartMilliseconds), atNone.Select(h => h.StartMilliseconds));
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"idle at 1,000,000 at most 1.1 x that at 1,000: {(idle <= 1.1 ? "met" : "not met")} ({idle:N2})"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start at 1,000,000 at most 1.2 x that of none: {(start <= 1.2 ? "met" : "not met")} ({start:N2})"));
        await Lateness.ReportAsync(many, sample * 10);
    }

    private static void Row(string timers, List<IdleHost> hosts) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {timers} | {Median.Of(hosts.Select(h => h.LookMicroseconds)):N1} | {Median.Of(hosts.Select(h => h.StartMilliseconds)):N0} |"));
}
