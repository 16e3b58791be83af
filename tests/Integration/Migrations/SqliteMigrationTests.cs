using Microsoft.EntityFrameworkCore;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Integration.Migrations;

public sealed class SqliteMigrationTests : MigrationContract, IDisposable
{
    private readonly TemporaryFolder _folder = new("migrations");

    // Column by column: a column that was added later stands last in a table's own text.
    private protected override string SchemaQuery => """
        WITH tables AS (SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name NOT LIKE '\_\_EF%' ESCAPE '\')
        SELECT 'column ' || t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || coalesce(c.dflt_value, '') || ' ' || c.pk || ' ' || c.hidden
          FROM tables t JOIN pragma_table_xinfo(t.name) c
        UNION ALL
        SELECT 'reference ' || t.name || '.' || k."from" || ' ' || k."table" || '.' || coalesce(k."to", '') || ' ' || k.on_delete
          FROM tables t JOIN pragma_foreign_key_list(t.name) k
        UNION ALL
        SELECT type || ' ' || name || ' ' || sql FROM sqlite_master WHERE type <> 'table' AND sql IS NOT NULL AND name NOT LIKE '\_\_EF%' ESCAPE '\'
        """;

    public void Dispose() => _folder.Dispose();

    private protected override Task<ProgrammeDbContext> OpenAsync(string name) => Task.FromResult<ProgrammeDbContext>(
        new SqliteProgrammeDbContext(new DbContextOptionsBuilder<SqliteProgrammeDbContext>().UseSqlite($"Data Source={_folder.File(name)}.db;Pooling=False").Options));
}
