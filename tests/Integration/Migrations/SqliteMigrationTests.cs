using Microsoft.EntityFrameworkCore;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Integration.Migrations;

public sealed class SqliteMigrationTests : MigrationContract, IDisposable
{
    private readonly TemporaryFolder _folder = new("migrations");

    private protected override string SchemaQuery =>
        "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'";

    public void Dispose() => _folder.Dispose();

    private protected override Task<ProgrammeDbContext> OpenAsync(string name) => Task.FromResult<ProgrammeDbContext>(
        new SqliteProgrammeDbContext(new DbContextOptionsBuilder<SqliteProgrammeDbContext>().UseSqlite($"Data Source={_folder.File(name)}.db;Pooling=False").Options));
}
