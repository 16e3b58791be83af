using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Runtime;
using SmartFactory.Faults.Kit;
using SmartFactory.Faults.Victims;

namespace SmartFactory.Faults;

/// <summary>T13: somebody else holds SQLite's write lock.</summary>
public sealed class LockContentionTests
{
    [Fact]
    public async Task While_another_program_holds_the_write_lock_readers_go_on_and_writers_wait_and_none_is_lost()
    {
        await using var world = await FaultWorld.OpenAsync(null, withMail: false);
        var gate = world.Services.GetRequiredService<ICommitGate>();
        Task<string>[] starts;
        await using (var other = new SqliteConnection(world.Services.GetRequiredService<DatabaseOptions>().ConnectionString))
        {
            await other.OpenAsync();
            await using var held = other.BeginTransaction(deferred: false);
            starts = [.. Enumerable.Range(0, 40).Select(_ => gate.CommitAsync(
                "test.start", (services, ct) => services.GetRequiredService<IWorkflowRuntime>().StartAsync(new StartWorkflow(VictimCases.Listener), ct)))];
            for (var read = 0; read < 20; read++)
            {
                Assert.Equal(0, await world.ReadAsync(db => db.Instances.CountAsync()));
            }

            Assert.DoesNotContain(starts, start => start.IsCompleted);
            await held.RollbackAsync();
        }

        var ids = await Task.WhenAll(starts);

        world.Faults = 1;
        world.Report("T13", $"{ids.Length} waited");
        Assert.Equal(40, await world.ReadAsync(db => db.Instances.CountAsync(i => ids.Contains(i.Id))));
        Assert.Equal([], await world.ViolationsAsync());
    }
}
