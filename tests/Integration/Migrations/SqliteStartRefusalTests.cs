using SmartFactory.Engine.Persistence;
using SmartFactory.Integration.Stores;

namespace SmartFactory.Integration.Migrations;

public sealed class SqliteStartRefusalTests : StartRefusalContract
{
    private protected override Task<TestEngine> OpenAsync() => TestEngine.OnSqliteAsync();

    [Fact]
    public async Task A_lock_that_a_killed_migration_left_is_explained_and_the_advice_helps()
    {
        await ExecuteAsync("INSERT INTO \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") VALUES (1, '2026-11-22 03:04:05')");

        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(() => StartAsync());
        Assert.Contains("2026-11-22 03:04:05", refusal.Message, StringComparison.Ordinal);
        var advice = refusal.Message.Split('\'')[1];
        Assert.StartsWith("DELETE FROM", advice, StringComparison.Ordinal);

        await ExecuteAsync(advice);
        await StartAsync();
    }
}
