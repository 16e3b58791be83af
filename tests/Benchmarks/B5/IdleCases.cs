using System.Globalization;
using SmartFactory.Benchmarks.Kit;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.TestKit;

namespace SmartFactory.Benchmarks.B5;

/// <summary>B5: what a million cases that wait hold of a host's memory, and of the disk.</summary>
internal static class IdleCases
{
    private const int Few = 1000;
    private const int Many = 1_000_000;
    private const double MiB = 1024 * 1024;

    public static async Task RunAsync(TimeSpan sample)
    {
        using var folder = new TemporaryFolder("b5");
        var (few, many) = (folder.File("few.db"), folder.File("many.db"));
        await Rows.CreateAsync(few, Few, 0);
        await Rows.CreateAsync(many, Many, 0);
        var samples = await IdleHost.MeasureInTurnsAsync(few, many);
        var (atFew, atMany) = (samples[0], samples[1]);

        Console.WriteLine("B5: cases that wait, each with 4 KiB of state, a journal and a bookmark");
        Console.WriteLine();
        Console.WriteLine("| cases waiting | managed heap, MiB | memory of its own, MiB | one look for work, CPU us |");
        Console.WriteLine("|---:|---:|---:|---:|");
        Row("1,000", atFew);
        Row("1,000,000", atMany);
        var heap = Median.Of(atMany.Select(h => h.HeapBytes)) - Median.Of(atFew.Select(h => h.HeapBytes));
        var own = Median.Of(atMany.Select(h => h.PrivateBytes)) - Median.Of(atFew.Select(h => h.PrivateBytes));
        var noise = atFew.Max(h => h.PrivateBytes) - atFew.Min(h => h.PrivateBytes);
        var payload = await Rows.PayloadAsync(DatabaseOptions.Sqlite(few));
        var disk = new FileInfo(many).Length / (double)Many;
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory for 999,000 more under 1 MiB: {(heap < MiB ? "met" : "not met")} (heap {heap / MiB:N2} MiB; process {own / MiB:N2} MiB, where runs of the same differ by {noise / MiB:N2})"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"disk at most 1.5 x the content: {(disk <= 1.5 * payload ? "met" : "not met")} ({disk:N0} bytes a case, {payload:N0} of them content, {disk / payload:N2} x)"));
    }

    private static void Row(string cases, List<IdleHost> hosts) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {cases} | {Median.Of(hosts.Select(h => h.HeapBytes)) / MiB:N2} | {Median.Of(hosts.Select(h => h.PrivateBytes)) / MiB:N1} | {Median.Of(hosts.Select(h => h.LookMicroseconds)):N1} |"));
}
