using System.Diagnostics;

namespace SmartFactory.Benchmarks;

/// <summary>Runs something again and again for a set time and counts processor time and bytes. Processor time, because the machine may have other things to do.</summary>
internal sealed class Meter(TimeSpan sample)
{
    public const double DefaultSampleSeconds = 1;
    private const int Samples = 5;

    /// <param name="operations">How many of what is counted one call of <paramref name="run"/> does.</param>
    /// <returns>The sample that was disturbed least: on a busy machine neighbours cost caches, and never give anything back.</returns>
    public async Task<Measurement> MeasureAsync(int operations, Func<Task> run)
    {
        // Tiered compilation wants calls and a pause before it compiles the final code.
        for (var round = 0; round < 3; round++)
        {
            await SampleAsync(operations, run, sample / 4);
            await Task.Delay(150);
        }

        var measurements = new List<Measurement>();
        for (var i = 0; i < Samples; i++)
        {
            measurements.Add(await SampleAsync(operations, run, sample));
        }

        return measurements.MinBy(m => m.Nanoseconds)!;
    }

    private static async Task<Measurement> SampleAsync(int operations, Func<Task> run, TimeSpan length)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var processor = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var calls = 0L;
        while (watch.Elapsed < length)
        {
            await run();
            calls++;
        }

        process.Refresh();
        var spent = process.TotalProcessorTime - processor;
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        var done = (double)calls * operations;
        return new Measurement(spent.TotalNanoseconds / done, allocated / done);
    }
}
