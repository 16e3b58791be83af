using Microsoft.Data.Sqlite;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Persistence.Sqlite;
using SmartFactory.Integration.Stores;
using SmartFactory.TestKit;

namespace SmartFactory.Integration.Migrations;

public sealed class SqliteStartRefusalTests : StartRefusalContract
{
    private const string KilledMigration = """
        CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
        INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-11-22 03:04:05');
        """;

    private protected override Task<TestEngine> OpenAsync() => TestEngine.OnSqliteAsync();

    [Fact]
    public async Task A_start_that_has_nothing_to_migrate_asks_for_no_lock()
    {
        await ExecuteAsync(KilledMigration);
        using var turn = await MigrationTurn.TakeAsync(Engine.Options.SqlitePath!, CancellationToken.None);

        await StartAsync();
    }

    [Fact]
    public async Task A_migration_that_was_killed_is_done_again_by_the_next_start()
    {
        using var folder = new TemporaryFolder("killed");
        var options = DatabaseOptions.Sqlite(folder.File("killed.db"));
        await using (var connection = new SqliteConnection(options.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = KilledMigration;
            await command.ExecuteNonQueryAsync();
        }

        await using var engine = await TestEngine.OpenAsync(options, null, null).WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Equal([], await engine.ViolationsAsync());
    }

    [Fact]
    public async Task Of_two_processes_that_want_to_migrate_the_second_waits_and_then_says_why_it_gives_up()
    {
        var path = Engine.Options.SqlitePath!;
        using (await MigrationTurn.TakeAsync(path, CancellationToken.None))
        {
            var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(() => MigrationTurn.TakeAsync(path, CancellationToken.None, TimeSpan.FromMilliseconds(300)));
            Assert.Contains("is being migrated by another process", refusal.Message, StringComparison.Ordinal);
        }

        (await MigrationTurn.TakeAsync(path, CancellationToken.None, TimeSpan.Zero)).Dispose();
    }
}
