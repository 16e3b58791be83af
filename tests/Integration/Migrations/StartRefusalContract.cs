using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Persistence;
using SmartFactory.Integration.Stores;

namespace SmartFactory.Integration.Migrations;

/// <summary>A database this program must not touch: it says why, and what helps, and changes nothing.</summary>
public abstract class StartRefusalContract : EngineContract
{
    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_by_name_and_left_as_it_is()
    {
        await ExecuteAsync("""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29991231235959_Tomorrow', '99.0.0')""");
        var before = await MigrationsAsync();

        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(() => StartAsync());

        Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("29991231235959_Tomorrow", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await MigrationsAsync());
    }

    private protected Task StartAsync() => Engine.Services.GetRequiredService<DatabaseStartup>().MigrateAsync();

    private protected Task ExecuteAsync(string sql) => Engine.QueryAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    private Task<List<string>> MigrationsAsync() => Engine.QueryAsync(db => db.Database.SqlQuery<string>($"SELECT \"MigrationId\" AS \"Value\" FROM \"__EFMigrationsHistory\" ORDER BY 1").ToListAsync());
}
