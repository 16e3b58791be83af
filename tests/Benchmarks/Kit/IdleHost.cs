using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Runtime;
using SmartFactory.TestKit;

namespace SmartFactory.Benchmarks.Kit;

/// <summary>A host with nothing to do, in a process of its own: how long it takes to start, what it costs to look for work, and how much memory it holds.</summary>
/// <param name="StartMilliseconds">From the process's first line of code until it has looked for work once.</param>
/// <param name="LookMicroseconds">Of processor time for one look for rows, timers and the next instant.</param>
/// <param name="HeapBytes">Managed, after a collection.</param>
/// <param name="PrivateBytes">Of the process that no other shares, without what the kernel caches of files.</param>
internal sealed record IdleHost(double StartMilliseconds, double LookMicroseconds, double HeapBytes, double PrivateBytes)
{
    public const string Verb = "idle-host";

    private const int Looks = 3000;
    private const int Rounds = 5;

    /// <summary>Hosts on several databases, in turns: a machine that slows down for a while slows down all of them.</summary>
    /// <returns>For each database its samples; the first round only warmed up.</returns>
    public static async Task<List<IdleHost>[]> MeasureInTurnsAsync(params string[] databases)
    {
        var samples = databases.Select(_ => new List<IdleHost>()).ToArray();
        for (var round = -1; round < Rounds; round++)
        {
            for (var i = 0; i < databases.Length; i++)
            {
                var sample = await MeasureAsync(databases[i]);
                if (round >= 0)
                {
                    samples[i].Add(sample);
                }
            }
        }

        return samples;
    }

    private static async Task<IdleHost> MeasureAsync(string database)
    {
        await using var child = ChildProcess.Start("dotnet", [typeof(IdleHost).Assembly.Location, Verb, database], Path.GetDirectoryName(database)!);
        await child.WaitForExitAsync();
        var figures = child.Output.Split('\n').Last(line => line.StartsWith("figures ", StringComparison.Ordinal)).Split(' ')
            .Skip(1).Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToList();
        return new IdleHost(figures[0], figures[1], figures[2], figures[3]);
    }

    /// <summary>What runs in that process.</summary>
    public static async Task RunAsync(string database)
    {
        var began = Stopwatch.GetTimestamp();
        await using var host = new EngineHost(DatabaseOptions.Sqlite(database), pumps: true);
        await host.StartAsync();
        var pump = host.Services.GetRequiredService<IDispatchPump>();
        await LookAsync(pump);
        var started = Stopwatch.GetElapsedTime(began).TotalMilliseconds;

        for (var i = 0; i < Looks; i++)
        {
            await LookAsync(pump);
        }

        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        for (var i = 0; i < Looks; i++)
        {
            await LookAsync(pump);
        }

        process.Refresh();
        var look = (process.TotalProcessorTime - processor).TotalMicroseconds / Looks;
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"figures {started} {look} {GC.GetTotalMemory(true)} {AnonymousBytes()}"));
    }

    private static async Task LookAsync(IDispatchPump pump)
    {
        if (await pump.DrainAsync() + await pump.FireDueTimersAsync() > 0)
        {
            throw new InvalidOperationException("The host was not idle.");
        }

        await pump.NextDueAsync();
    }

    private static long AnonymousBytes()
    {
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("RssAnon:", StringComparison.Ordinal));
        return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
