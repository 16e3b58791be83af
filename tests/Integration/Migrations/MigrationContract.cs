using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Integration.Migrations;

public abstract class MigrationContract
{
    [Fact]
    public async Task The_migrations_know_the_whole_model()
    {
        await using var migrated = await OpenAsync("pending");

        Assert.False(
            migrated.Database.HasPendingModelChanges(),
            "The model has changed since the migration was written: run Workflows/Data/Migrations/add.sh");
    }

    [Fact]
    public async Task Migrating_gives_the_schema_that_the_model_would_create()
    {
        await using var migrated = await OpenAsync("migrated");
        await migrated.Database.MigrateAsync();
        await using var created = await OpenAsync("created");
        await created.Database.EnsureCreatedAsync();

        var expected = await SchemaAsync(created);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await SchemaAsync(migrated));
    }

    /// <summary>A context on an empty database of its own.</summary>
    private protected abstract Task<ProgrammeDbContext> OpenAsync(string name);

    /// <summary>A query for one text per table, column or index.</summary>
    private protected abstract string SchemaQuery { get; }

    private async Task<List<string>> SchemaAsync(ProgrammeDbContext db)
    {
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A constant of the derived class.
        command.CommandText = SchemaQuery;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }
}
