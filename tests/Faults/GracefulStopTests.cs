using SmartFactory.Faults.Kit;
using SmartFactory.TestKit;

namespace SmartFactory.Faults;

/// <summary>T21 and T23: told to stop in the middle of its work, and started twice.</summary>
public sealed class GracefulStopTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_host_that_is_told_to_stop_under_load_ends_in_time_and_leaves_nothing_half_done(bool onServer)
    {
        Assert.SkipUnless(Length.IsLong || !onServer, "On PostgreSQL in the long profile: ./test.sh --long Faults");
        await using var world = await FaultWorld.OpenAsync(onServer ? cluster : null);
        await using (var victim = world.Start("one", callers: 4, seed: 21))
        {
            await FaultWorld.ReadyAsync(victim);
            await Eventually.TrueAsync(() => world.AcknowledgedCount > 30, "work to be acknowledged", TimeSpan.FromMinutes(2));

            victim.Send("stop");
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            await victim.WaitForExitAsync(patience.Token);
            Assert.True(victim.ExitCode == 0, victim.Output);
            world.Faults++;
        }

        Assert.Equal([], await world.ViolationsAsync());
        await world.FinishAsync();
        var (problems, duplicates) = await world.MailsAsync();
        world.Report("T21", $"{duplicates} mails twice");
        Assert.Equal([], await world.LostAsync());
        Assert.Equal([], problems);
        Assert.Equal(0, duplicates);
    }

    [Fact]
    public async Task A_second_host_on_the_same_file_refuses_with_the_reason_and_harms_nothing()
    {
        await using var world = await FaultWorld.OpenAsync(null, withMail: false);
        await using var first = world.Start("one", callers: 1, seed: 1);
        await FaultWorld.ReadyAsync(first);

        await using var second = world.Start("two", callers: 1, seed: 2);
        await second.WaitForExitAsync();

        Assert.NotEqual(0, second.ExitCode);
        Assert.Contains("is in use by another host", second.Output, StringComparison.Ordinal);
        Assert.False(first.HasExited);
    }
}
