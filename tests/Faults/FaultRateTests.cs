using SmartFactory.Faults.Kit;
using SmartFactory.TestKit;

namespace SmartFactory.Faults;

/// <summary>T26: every step towards disk and mail server fails one time in a hundred, for a while; then none does, and everything ends well.</summary>
public sealed class FaultRateTests(PostgresCluster cluster)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task With_one_step_in_a_hundred_failing_nothing_is_lost_and_all_finish_once_it_stops(bool onServer)
    {
        Assert.SkipUnless(Length.IsLong || !onServer, "On PostgreSQL in the long profile: ./test.sh --long Faults");
        await using var world = await FaultWorld.OpenAsync(onServer ? cluster : null);
        await using (var victim = world.Start("one", callers: 4, seed: 26, failpoint: "*:0.01:26"))
        {
            await FaultWorld.ReadyAsync(victim);
            await Eventually.TrueAsync(() => victim.HasExited || world.AcknowledgedCount > Length.Kills(80, 3000), "work to be acknowledged", TimeSpan.FromMinutes(10));
            Assert.False(victim.HasExited, "A fault ended the host:\n" + victim.Output);
            world.Faults += victim.Lines.Count(line => line.Contains("Fault injected", StringComparison.Ordinal));
            victim.Send("stop");
            await victim.WaitForExitAsync();
        }

        await world.ForgiveAsync();
        await world.FinishAsync();
        var (problems, duplicates) = await world.MailsAsync();
        var violations = await world.ViolationsAsync();
        world.Report("T26", $"{duplicates} mails twice, {violations.Count} violations");
        Assert.Equal([], violations);
        Assert.Equal([], await world.LostAsync());
        Assert.Equal([], problems);
    }
}
