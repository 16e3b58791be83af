using Microsoft.EntityFrameworkCore;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Integration.Stages;

public sealed class SqliteStageOrderTests : StageOrderContract, IDisposable
{
    private readonly TemporaryFolder _folder = new("stages");

    public void Dispose() => _folder.Dispose();

    private protected override async Task<ProgrammeDbContext> OpenAsync()
    {
        var db = new SqliteProgrammeDbContext(new DbContextOptionsBuilder<SqliteProgrammeDbContext>().UseSqlite($"Data Source={_folder.File("stages.db")};Pooling=False").Options);
        await db.Database.MigrateAsync();
        return db;
    }
}
