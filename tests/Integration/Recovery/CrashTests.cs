using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Runtime;
using SmartFactory.Integration.Stores;
using SmartFactory.TestKit;

namespace SmartFactory.Integration.Recovery;

/// <summary>A process that works as fast as it can is killed (SIGKILL) again and again, and what it had acknowledged is all there.</summary>
public sealed class CrashTests
{
    private const string FolderVariable = "SMARTFACTORY_CRASH_FOLDER";
    private const int Rounds = 4;

    [Fact]
    public async Task A_killed_engine_loses_nothing_it_acknowledged_and_finishes_after_restart()
    {
        using var folder = new TemporaryFolder("crash");
        var acknowledged = folder.File("acknowledged");
        for (var round = 1; round <= Rounds; round++)
        {
            var before = Count(acknowledged);
            await using var worker = ChildProcess.Start(
                "dotnet",
                [typeof(CrashTests).Assembly.Location, "-method", $"{typeof(CrashTests).FullName}.{nameof(Worker)}", "-explicit", "only"],
                folder.Path,
                new Dictionary<string, string?> { [FolderVariable] = folder.Path });
            await Eventually.TrueAsync(
                () => worker.HasExited ? throw new InvalidOperationException(worker.Output) : Count(acknowledged) > before + (17 * round),
                "the worker to acknowledge commits",
                TimeSpan.FromMinutes(4));
            worker.Kill();
            await worker.WaitForExitAsync();

            await using var after = await OpenAsync(folder);
            Assert.Empty(await after.ViolationsAsync());
            var stored = await after.QueryAsync(db => db.Instances.Select(i => i.Id).ToHashSetAsync());
            Assert.DoesNotContain(await File.ReadAllLinesAsync(acknowledged), id => id.Length == 32 && !stored.Contains(id));
        }

        await using var engine = await OpenAsync(folder);
        await FinishAsync(engine);

        Assert.Empty(await engine.ViolationsAsync());
        Assert.Equal(0, await engine.QueryAsync(db => db.Instances.CountAsync(i => i.SubStatus != WorkflowSubStatus.Finished)));
        Assert.Equal(0, await engine.QueryAsync(db => db.Dispatches.CountAsync()));
        var instances = await engine.QueryAsync(db => db.Instances.CountAsync(i => i.DefinitionId == "W"));
        Assert.Equal(instances, await engine.QueryAsync(db => db.Timers.CountAsync(t => t.FiredAt != null)));
        Assert.Equal(instances, await engine.QueryAsync(db => db.Instances.CountAsync(i => i.DefinitionId == "child")));
    }

    [Fact]
    public async Task A_second_host_on_the_same_file_is_refused_with_the_reason()
    {
        using var folder = new TemporaryFolder("lock");
        var options = DatabaseOptions.Sqlite(folder.File("test.db"));
        using (HostLock.Acquire(options))
        {
            var refusal = Assert.Throws<DatabaseInUseException>(() => HostLock.Acquire(options));
            Assert.Contains(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), refusal.Message, StringComparison.Ordinal);
            await using var reader = await TestEngine.OpenAsync(options, null, null);
            Assert.Equal(0, await reader.QueryAsync(db => db.Instances.CountAsync()));
        }

        HostLock.Acquire(options).Dispose();
    }

    /// <summary>The victim; started by the test above in a process of its own.</summary>
    [Fact(Explicit = true)]
    public async Task Worker()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is not { } path)
        {
            Assert.Skip("Runs only as the child of the crash test.");
            return;
        }

        await using var acknowledged = new StreamWriter(Path.Combine(path, "acknowledged"), append: true) { AutoFlush = true };
        await using var engine = await OpenAsync(Path.Combine(path, "crash.db"));
        await SeedAsync(engine);
        while (true)
        {
            var started = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => engine.Gate.CommitAsync(
                "start", (services, ct) => services.GetRequiredService<IWorkflowRuntime>().StartAsync(new StartWorkflow("W"), ct))));
            foreach (var id in started)
            {
                await acknowledged.WriteLineAsync(id);
            }

            await engine.Pump.FireDueTimersAsync(limit: 3);
            await engine.Pump.DrainAsync();
        }
    }

    private static Task<TestEngine> OpenAsync(TemporaryFolder folder) => OpenAsync(folder.File("crash.db"));

    private static Task<TestEngine> OpenAsync(string file)
    {
        // A clock that moves on by itself, and never back over a restart.
        var clock = new FakeClock { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
        clock.SetUtcNow(TimeProvider.System.GetUtcNow());
        return TestEngine.OpenAsync(DatabaseOptions.Sqlite(file), null, clock);
    }

    private static Task SeedAsync(TestEngine engine) => engine.WriteAsync<IDefinitionPublisher>(publisher => publisher.SeedAsync(
        [
            TestDefinitions.Chain("child", TestDefinitions.Write("w", "x")),
            TestDefinitions.Chain("W", TestDefinitions.Delay("d", "00:00:00.05"), TestDefinitions.Dispatch("c", "child"), TestDefinitions.Write("w", "x")),
        ],
        new DefinitionChange("seed")));

    private static async Task FinishAsync(TestEngine engine)
    {
        while (await engine.Pump.NextDueAsync() is { } next)
        {
            var wait = next - engine.Clock.GetUtcNow();
            engine.Clock.Advance(wait > TimeSpan.Zero ? wait : TimeSpan.Zero);
            await engine.Pump.FireDueTimersAsync();
            await engine.Pump.DrainAsync();
        }
    }

    private static int Count(string file) => File.Exists(file) ? File.ReadLines(file).Count() : 0;
}
