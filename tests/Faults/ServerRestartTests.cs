using Npgsql;
using SmartFactory.Faults.Kit;
using SmartFactory.TestKit;

namespace SmartFactory.Faults;

/// <summary>T14: PostgreSQL itself is stopped at once (as by a power cut) and started again, under the load of two nodes.</summary>
public sealed class ServerRestartTests
{
    [Fact]
    public async Task A_server_that_dies_and_comes_back_loses_nothing_and_its_nodes_go_on()
    {
        Length.LongOnly();
        await using var cluster = new PostgresCluster();
        await using var world = await FaultWorld.OpenAsync(cluster);
        await using (var one = world.Start("node0", callers: 2, seed: 1))
        await using (var two = world.Start("node1", callers: 2, seed: 2))
        {
            await Task.WhenAll(FaultWorld.ReadyAsync(one), FaultWorld.ReadyAsync(two));
            for (var restart = 0; restart < Length.Kills(2, 20); restart++)
            {
                var before = world.AcknowledgedCount;
                await Eventually.TrueAsync(() => world.AcknowledgedCount > before + 15, "work to be acknowledged\n" + one.Output, TimeSpan.FromMinutes(2));
                await cluster.RestartAsync();
                world.Faults++;

                // The reader's own connections died with the server.
                NpgsqlConnection.ClearAllPools();
            }

            var last = world.AcknowledgedCount;
            await Eventually.TrueAsync(() => world.AcknowledgedCount > last + 15, "both nodes to go on\n" + one.Output + two.Output, TimeSpan.FromMinutes(2));
            Assert.False(one.HasExited || two.HasExited, one.Output + two.Output);
        }

        await world.RefreshAsync();
        await world.FinishAsync();
        var (problems, duplicates) = await world.MailsAsync();
        var violations = await world.ViolationsAsync();
        world.Report("T14", $"{duplicates} mails twice, {violations.Count} violations");
        Assert.Equal([], violations);
        Assert.Equal([], await world.LostAsync());
        Assert.Equal([], problems);
    }
}
