using SmartFactory.Faults.Kit;
using SmartFactory.TestKit;

namespace SmartFactory.Faults;

/// <summary>T2: SIGKILL at any moment, from the first millisecond on, under a mixed load; a seed tells which run it was.</summary>
public sealed class RandomKillTests(PostgresCluster cluster)
{
    private const int KillsPerDatabase = 50;

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("SMARTFACTORY_SEED"), out var seed) ? seed : Environment.TickCount & 0xFFFF;

    [Fact]
    public async Task A_host_on_SQLite_that_is_killed_again_and_again_keeps_every_promise()
    {
        var kills = Length.Kills(4, 1000);
        for (var done = 0; done < kills; done += KillsPerDatabase)
        {
            await using var world = await FaultWorld.OpenAsync(null);
            await KillOneAsync(world, Math.Min(KillsPerDatabase, kills - done), Seed + done);
            await JudgeAsync(world, $"T2 (seed {Seed + done})");
        }
    }

    [Fact]
    public async Task Three_nodes_on_one_PostgreSQL_of_which_one_is_killed_again_and_again_keep_every_promise()
    {
        Length.LongOnly();
        var kills = Length.Kills(3, 300);
        for (var done = 0; done < kills; done += KillsPerDatabase)
        {
            await using var world = await FaultWorld.OpenAsync(cluster);
            await KillNodesAsync(world, Math.Min(KillsPerDatabase, kills - done), Seed + done);
            await JudgeAsync(world, $"T2, three nodes (seed {Seed + done})");
        }
    }

    private static async Task KillOneAsync(FaultWorld world, int kills, int seed)
    {
        var dice = Dice(seed);
        for (var kill = 1; kill <= kills; kill++)
        {
            await using var victim = world.Start("one", callers: 4, seed + kill);
            await LiveAsync(world, victim, dice);
            await KillAsync(world, victim);
            if (kill % 10 == 0)
            {
                Assert.Equal([], await world.ViolationsAsync());
                Assert.Equal([], await world.LostAsync());
            }
        }
    }

    private static async Task KillNodesAsync(FaultWorld world, int kills, int seed)
    {
        var dice = Dice(seed);
        var nodes = new List<ChildProcess>();
        try
        {
            for (var node = 0; node < 3; node++)
            {
                nodes.Add(world.Start($"node{node}", callers: 2, seed + node));
            }

            await Task.WhenAll(nodes.Select(FaultWorld.ReadyAsync));
            for (var kill = 1; kill <= kills; kill++)
            {
                var which = dice.Next(3);
                await LiveAsync(world, nodes[which], dice);
                await KillAsync(world, nodes[which]);
                await nodes[which].DisposeAsync();
                nodes[which] = world.Start($"node{which}", callers: 2, seed + (100 * kill) + which);
                if (kill % 10 == 0)
                {
                    Assert.Equal([], await world.ViolationsAsync());
                    Assert.Equal([], await world.LostAsync());
                }
            }
        }
        finally
        {
            foreach (var node in nodes)
            {
                await node.DisposeAsync();
            }
        }
    }

    /// <summary>How long it may live is counted in what it acknowledges, so that a busy machine tests the same; one in ten dies while it starts.</summary>
    private static async Task LiveAsync(FaultWorld world, ChildProcess victim, Random dice)
    {
        if (dice.Next(10) == 0)
        {
            await Task.Delay(dice.Next(2000));
            return;
        }

        await FaultWorld.ReadyAsync(victim);
        var goal = world.AcknowledgedCount + dice.Next(1, 40);
        await Eventually.TrueAsync(() => victim.HasExited || world.AcknowledgedCount >= goal, "a victim to work\n" + victim.Output, TimeSpan.FromMinutes(2));
        await Task.Delay(dice.Next(30));
    }

    private static async Task KillAsync(FaultWorld world, ChildProcess victim)
    {
        Assert.False(victim.HasExited, "It ended by itself:\n" + victim.Output);
        victim.Kill();
        await victim.WaitForExitAsync();
        world.Faults++;
    }

    private static async Task JudgeAsync(FaultWorld world, string test)
    {
        // What a killed node had claimed is free again after minutes; nobody is left who could be at work on it.
        await world.ForgiveAsync();
        await world.FinishAsync();
        var (problems, duplicates) = await world.MailsAsync();
        var violations = await world.ViolationsAsync();
        var lost = await world.LostAsync();
        world.Report(test, $"{lost.Count} lost, {duplicates} mails twice, {violations.Count} violations");
        Assert.Equal([], violations);
        Assert.Equal([], lost);
        Assert.Equal([], problems);
        Assert.InRange(duplicates, 0, world.Faults);
    }

#pragma warning disable CA5394 // A test's dice, to be thrown again from the same seed.
    private static Random Dice(int seed) => new(seed);
#pragma warning restore CA5394
}
