using Microsoft.EntityFrameworkCore;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Integration.Stages;

public sealed class PostgreSqlStageOrderTests(PostgresCluster cluster) : StageOrderContract
{
    private protected override async Task<ProgrammeDbContext> OpenAsync()
    {
        var db = new PostgreSqlProgrammeDbContext(new DbContextOptionsBuilder<PostgreSqlProgrammeDbContext>().UseNpgsql(await cluster.CreateDatabaseAsync()).Options);
        await db.Database.MigrateAsync();
        return db;
    }
}
