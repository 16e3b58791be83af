using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Host.Backups;
using SmartFactory.Integration.Pages;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Integration.Operations;

public sealed class PostgreSqlBackupTests(PostgresCluster cluster) : BackupContract
{
    private string _target = "";

    private protected override string[] TargetArguments => ["--db", _target];

    private protected override async Task<ProductPages> OpenAsync()
    {
        var product = new ProductPages();
        product.Settings["ConnectionStrings:PostgreSql"] = await cluster.CreateDatabaseAsync();
        _target = await cluster.CreateDatabaseAsync();
        return product;
    }

    private protected override BackupPlace TargetIn(string folder) => new(DatabaseOptions.PostgreSql(_target), folder);

    private protected override Task<ProgrammeDbContext> OpenRestoredAsync(string folder) => Task.FromResult<ProgrammeDbContext>(
        new PostgreSqlProgrammeDbContext(new DbContextOptionsBuilder().UseNpgsql(_target + ";Pooling=false").Options));
}
