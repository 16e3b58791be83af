using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Runtime;
using SmartFactory.Faults.Kit;

namespace SmartFactory.Faults.Victims;

/// <summary>Sixty-four threads that all want to resume the same bookmarks, one after the other, and say which they won.</summary>
internal static class RacerProgram
{
    public const string Bookmarks = "bookmarks";

    private const int Threads = 64;

    public static async Task<int> RunAsync()
    {
        var settings = VictimSettings.FromEnvironment();
        await using var provider = Programme.On(settings);
        var gate = provider.GetRequiredService<ICommitGate>();
        var bookmarks = await File.ReadAllLinesAsync(Path.Combine(settings.Folder, Bookmarks));
        await Console.Out.WriteLineAsync("READY");
        await Console.In.ReadLineAsync();
        foreach (var bookmark in bookmarks)
        {
            await RaceAsync(gate, bookmark);
        }

        await Console.Out.WriteLineAsync("DONE");
        return 0;
    }

    private static async Task RaceAsync(ICommitGate gate, string bookmark)
    {
        using var together = new Barrier(Threads);
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait();
                try
                {
                    if (gate.CommitAsync("test.race", (services, ct) => services.GetRequiredService<IWorkflowRuntime>().ResumeAsync(bookmark, null, ct)).GetAwaiter().GetResult())
                    {
                        Console.WriteLine("WON " + bookmark);
                    }
                }
#pragma warning disable CA1031 // A loser is told so; whatever is thrown is what the test looks for.
                catch (Exception failure)
#pragma warning restore CA1031
                {
                    Console.WriteLine("FAILED " + failure.Message);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
    }
}
