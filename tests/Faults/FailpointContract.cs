using SmartFactory.Engine.Faults;
using SmartFactory.Faults.Kit;
using SmartFactory.TestKit;

namespace SmartFactory.Faults;

/// <summary>T1: a process that ends itself at every named place, one after the other on one database; what it had acknowledged is there and the next one goes on.</summary>
public abstract class FailpointContract
{
    /// <summary>Those need the request of a browser, and have a test of their own.</summary>
    private static readonly string[] OfRequests = [Failpoints.RequestChanged, Failpoints.RequestAnswered];

    /// <summary>Passed once in a process's life.</summary>
    private static readonly string[] Single = [Failpoints.SmtpConnected, Failpoints.BackupDatabaseCopied, Failpoints.BackupFilesCopied];

    private protected abstract PostgresCluster? Cluster { get; }

    [Fact]
    public async Task Killed_at_every_named_point_it_loses_nothing_and_does_nothing_twice()
    {
        Length.LongOnly();
        await using var world = await FaultWorld.OpenAsync(Cluster);
        var points = Failpoints.All.Except(OfRequests).ToList();
        var seed = 1;
        foreach (var point in points)
        {
            foreach (var n in Enumerable.Range(1, Single.Contains(point) ? 1 : Length.Kills(1, 5)))
            {
                await DieAsync(world, $"{point}:{n}", seed++);
            }

            Assert.Equal([], await world.ViolationsAsync());
        }

        await world.FinishAsync();
        var (problems, duplicates) = await world.MailsAsync();
        var violations = await world.ViolationsAsync();
        world.Report("T1", $"{duplicates} mails twice, {violations.Count} violations");
        Assert.Equal([], violations);
        Assert.Equal([], await world.LostAsync());
        Assert.Equal([], problems);

        // Only a death between the server's answer and its note sends again: mail.sent, and the commit of the note.
        Assert.InRange(duplicates, 0, world.Faults);
    }

    private static async Task DieAsync(FaultWorld world, string failpoint, int seed)
    {
        await using var victim = world.Start("one", callers: 4, seed, failpoint);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        try
        {
            await victim.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"{failpoint} was never passed.\n{victim.Output}");
        }

        Assert.True(victim.ExitCode == 137, $"{failpoint} ended with {victim.ExitCode}:\n{victim.Output}");
        world.Faults++;
    }
}
