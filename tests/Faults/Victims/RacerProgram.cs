using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SmartFactory.Engine;
using SmartFactory.Engine.Definitions.Validators;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Adapters;
using SmartFactory.Workflows;
using SmartFactory.Workflows.Documents;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Mail;
using SmartFactory.Workflows.Rehearsal;

namespace SmartFactory.Faults.Victims;

/// <summary>Sixty-four threads that all want to resume the same bookmarks, one after the other, and say which they won.</summary>
internal static class RacerProgram
{
    public const string Bookmarks = "bookmarks";

    private const int Threads = 64;

    public static async Task<int> RunAsync()
    {
        var settings = VictimSettings.FromEnvironment();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton<IFileStore>(new FileStorage(Path.Combine(settings.Folder, "files")))
            .AddSingleton<IPdfRenderer, NoPrinter>()
            .AddSingleton<IMailTransport, AcceptingMailServer>()
            .AddEngine().AddPersistence(settings.Database).AddWorkflows();
        services.RemoveAll<IDefinitionRule>();
        await using var provider = services.BuildServiceProvider();
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
