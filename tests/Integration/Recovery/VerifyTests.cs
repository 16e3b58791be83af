using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Runtime;
using SmartFactory.Integration.Stores;

namespace SmartFactory.Integration.Recovery;

/// <summary>verify finds what is wrong: a record is damaged behind the engine's back, one way per test.</summary>
public sealed class VerifyTests : EngineContract
{
    [Theory]
    [InlineData("DELETE FROM wf_bookmarks", "I3 ", "has no row")]
    [InlineData("DELETE FROM wf_bookmarks", "I4 ", "nothing can wake it")]
    [InlineData("DELETE FROM wf_timers WHERE fired_at IS NULL", "I4 ", "has no timer")]
    [InlineData("UPDATE wf_instances SET status = 'Finished'", "I5 ", "is Finished/Suspended")]
    [InlineData("UPDATE wf_timers SET fired_at = due_at - 1 WHERE fired_at IS NOT NULL", "I9 ", "fired at")]
    [InlineData("UPDATE wf_timers SET wake_at = 0 WHERE fired_at IS NULL", "I9 ", "still waits")]
    [InlineData("DELETE FROM wf_journal WHERE instance_version = 1", "I10 ", "burst 1 is missing")]
    [InlineData("DELETE FROM wf_journal WHERE instance_version = 2", "I10 ", "the journal tells of 1")]
    [InlineData("DELETE FROM wf_instances", "I10 ", "is not stored")]
    [InlineData("INSERT INTO wf_bookmarks SELECT (SELECT burned_bookmark_id FROM wf_journal WHERE burned_bookmark_id IS NOT NULL), name, hash, payload, instance_id, activity_id, activity_node_id, activity_instance_id, created_at, callback_method_name, correlation_id, auto_burn, auto_complete FROM wf_bookmarks", "I2 ", "still waits")]
    public async Task Damage_is_found_and_named(string damage, string invariant, string complaint)
    {
        await RunADelayAsync();
        Assert.Empty(await Engine.ViolationsAsync());

        await using (var connection = new SqliteConnection(Engine.Options.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The damage of this theory.
            command.CommandText = damage;
#pragma warning restore CA2100
            Assert.NotEqual(0, await command.ExecuteNonQueryAsync());
        }

        Assert.Contains(await Engine.ViolationsAsync(), v => v.StartsWith(invariant, StringComparison.Ordinal) && v.Contains(complaint, StringComparison.Ordinal));
    }

    private protected override Task<TestEngine> OpenAsync() => TestEngine.OnSqliteAsync();

    /// <summary>One delay that fired, and one that still waits.</summary>
    private async Task RunADelayAsync()
    {
        await Engine.WriteAsync<IDefinitionPublisher>(async publisher =>
        {
            await publisher.SaveDraftAsync(TestDefinitions.Chain("W", TestDefinitions.Delay("d1", "1.00:00:00"), TestDefinitions.Delay("d2", "90.00:00:00")), new DefinitionChange("kim"));
            await publisher.PublishAsync("W", new DefinitionChange("kim"));
        });
        await Engine.Gate.CommitAsync("start", (services, ct) => services.GetRequiredService<IWorkflowRuntime>().StartAsync(new StartWorkflow("W"), ct));
        Engine.Clock.Advance(TimeSpan.FromDays(1));
        await Engine.Pump.FireDueTimersAsync();
    }
}
