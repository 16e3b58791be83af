using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Timers;
using SmartFactory.Host.Backups;
using SmartFactory.Integration.Pages;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Operations;

namespace SmartFactory.Integration.Operations;

public sealed class SqliteBackupTests : BackupContract
{
    [Fact]
    public async Task Each_night_a_backup_is_made_and_the_oldest_goes()
    {
        var root = Directory.CreateDirectory(Path.Combine(Product.DataFolder, "backups"));
        foreach (var night in new[] { "20250301-173000", "20250302-173000", "20250303-173000" })
        {
            await File.WriteAllTextAsync(Path.Combine(root.CreateSubdirectory(night).FullName, BackupManifest.FileName), "{}");
        }

        root.CreateSubdirectory("20250228-173000");
        root.CreateSubdirectory("somebody's");
        await RunNightAsync();

        var now = TimeProvider.System.GetUtcNow().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        Assert.Equal(["20250228-173000", "20250303-173000", now, "somebody's"], root.GetDirectories().Select(d => d.Name.StartsWith(now, StringComparison.Ordinal) ? now : d.Name).Order(StringComparer.Ordinal));
        await BackupReader.CheckAsync(root.GetDirectories(now + "*")[0].FullName, default);
        Assert.True((await LastAsync())!.Succeeded);
    }

    [Fact]
    public async Task A_night_that_fails_is_told_and_keeps_what_there_is()
    {
        await File.WriteAllTextAsync(Path.Combine(Product.DataFolder, "backups"), "a file where the folder should be");
        await RunNightAsync();

        var run = await LastAsync();
        Assert.False(run!.Succeeded);
        Assert.Contains("backups", run.DetailJson, StringComparison.Ordinal);
    }

    private protected override string[] TargetArguments => [];

    private protected override Task<ProductPages> OpenAsync()
    {
        var product = new ProductPages();
        product.Settings["Backup:Keep"] = "2";
        return Task.FromResult(product);
    }

    private protected override BackupPlace TargetIn(string folder) => new(DatabaseOptions.Sqlite(Path.Combine(folder, "smartfactory.db")), folder);

    private protected override Task<ProgrammeDbContext> OpenRestoredAsync(string folder) => Task.FromResult<ProgrammeDbContext>(
        new SqliteProgrammeDbContext(new DbContextOptionsBuilder().UseSqlite($"Data Source={Path.Combine(folder, "smartfactory.db")};Pooling=false").Options));

    private async Task RunNightAsync()
    {
        await using var scope = Product.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<ICronDuty>().Single(d => d.Name == "nightly-backup").RunAsync(TimeProvider.System.GetUtcNow(), default);
    }

    private async Task<OperationRun?> LastAsync()
    {
        await using var scope = Product.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OperationLog>().LastAsync(OperationRun.Backup);
    }
}
