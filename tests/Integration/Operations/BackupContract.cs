using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Definitions;
using SmartFactory.Host.Backups;
using SmartFactory.Integration.Pages;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Integration.Operations;

/// <summary>The drill: a backup is taken while people work, put back elsewhere, and everything that was acknowledged before it is there and whole.</summary>
public abstract class BackupContract : IAsyncLifetime
{
    private readonly TemporaryFolder _backups = new("backups");
    private readonly TemporaryFolder _elsewhere = new("restored");

    private protected ProductPages Product { get; private set; } = null!;

    private string Backup => _backups.File("first");

    public async ValueTask InitializeAsync() => Product = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Product.DisposeAsync();
        _backups.Dispose();
        _elsewhere.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_backup_taken_under_load_comes_back_whole_with_everything_acknowledged_before_it()
    {
        using var stop = new CancellationTokenSource();
        var acknowledged = new ConcurrentQueue<string>();
        var officer = await Product.PersonAsync(Area.Institute);
        var load = Enumerable.Range(0, 3).Select(_ => Task.Run(() => WorkAsync(officer, acknowledged, stop.Token))).ToList();
        await Eventually.TrueAsync(() => acknowledged.Count > 12, "work to be acknowledged");

        var before = acknowledged.ToArray();
        var manifest = await TakeAsync();
        var during = acknowledged.Count - before.Length;
        await stop.CancelAsync();
        await Task.WhenAll(load);

        var watch = Stopwatch.StartNew();
        var (exitCode, output) = await RestoreAsync();
        watch.Stop();
        Assert.True(exitCode == 0, output);
        Assert.Contains(" 0 violations", output, StringComparison.Ordinal);
        Assert.Contains($"Recovery point: {manifest.MadeAt:u}", output, StringComparison.Ordinal);
        await using var restored = await OpenRestoredAsync();
        var done = await restored.Set<StaffTask>().Where(t => t.Status == StaffTaskStatus.Completed).Select(t => t.Id).ToHashSetAsync();
        Assert.DoesNotContain(before, id => !done.Contains(id));
        Assert.True(await restored.Set<StoredFile>().CountAsync() >= before.Length);
        Assert.Equal(Product.Read(db => db.Set<ProtectionKey>().Select(k => k.Xml).Order().ToList()), await restored.Set<ProtectionKey>().Select(k => k.Xml).Order().ToListAsync());
        Assert.Contains(DefinitionJson.Read(await File.ReadAllTextAsync(Path.Combine(Backup, BackupPlace.DefinitionsFile))), d => d.DefinitionId == "sf-application");
        var lost = acknowledged.Count(id => !done.Contains(id));
        Assert.InRange(lost, 0, acknowledged.Count - before.Length);
        TestContext.Current.TestOutputHelper?.WriteLine($"T24: {before.Length} acknowledged before, {during} during the backup of {manifest.Size} bytes; recovery point: what was acknowledged before it began, {lost} later ones are not in it; recovery time: {watch.Elapsed.TotalSeconds:0.0} s with the start of the program and its verification");
    }

    [Fact]
    public async Task Files_newer_than_the_database_are_no_harm_and_files_older_than_it_are_named()
    {
        var officer = await Product.PersonAsync(Area.Institute);
        await WorkOnceAsync(officer);
        await TakeAsync();
        await WorkOnceAsync(officer);
        await new BackupReader(TimeProvider.System).RestoreAsync(Backup, Target, overwrite: false, default);
        var files = Path.Combine(_elsewhere.Path, "files");

        // The files of now with the database of before: as where a mirror of the folder ran on.
        Copy(Path.Combine(Product.DataFolder, "files"), files);
        Assert.Contains(" 0 violations", (await VerifyAsync()).Output, StringComparison.Ordinal);

        // The database of before with the files of still before.
        Directory.Delete(files, recursive: true);
        var (exitCode, output) = await VerifyAsync();
        Assert.Equal(1, exitCode);
        Assert.Contains("I8", output, StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 violations", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_overwritten_unasked_and_a_backup_that_changed_is_not_put_back()
    {
        await WorkOnceAsync(await Product.PersonAsync(Area.Institute));
        await TakeAsync();
        await Assert.ThrowsAsync<BackupException>(TakeAsync);
        var reader = new BackupReader(TimeProvider.System);

        var used = await Assert.ThrowsAsync<BackupException>(() => reader.RestoreAsync(Backup, Services<BackupPlace>(), overwrite: true, default));
        Assert.Matches("is in use by another host|others are connected", used.Message);

        await reader.RestoreAsync(Backup, Target, overwrite: false, default);
        var full = await Assert.ThrowsAsync<BackupException>(() => reader.RestoreAsync(Backup, Target, overwrite: false, default));
        Assert.Contains("is not empty", full.Message, StringComparison.Ordinal);

        await reader.RestoreAsync(Backup, Target, overwrite: true, default);
        var aside = Assert.Single(Directory.GetDirectories(_elsewhere.Path, "before-restore-*"));
        Assert.Equal(["database", "files"], Directory.GetFileSystemEntries(aside).Select(p => Path.GetFileNameWithoutExtension(p).Replace("smartfactory", "database", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

        var file = Directory.GetFiles(Path.Combine(Backup, "files"), "*", SearchOption.AllDirectories)[0];
        await File.AppendAllTextAsync(file, "x");
        var changed = await Assert.ThrowsAsync<BackupException>(() => reader.RestoreAsync(Backup, Target, overwrite: true, default));
        Assert.Contains("is not what was backed up", changed.Message, StringComparison.Ordinal);
        File.Delete(file);
        Assert.Contains("is missing", (await Assert.ThrowsAsync<BackupException>(() => reader.RestoreAsync(Backup, Target, overwrite: true, default))).Message, StringComparison.Ordinal);
        File.Delete(Path.Combine(Backup, BackupManifest.FileName));
        Assert.Contains("not finished", (await Assert.ThrowsAsync<BackupException>(() => reader.RestoreAsync(Backup, Target, overwrite: true, default))).Message, StringComparison.Ordinal);
        await using var restored = await OpenRestoredAsync();
        Assert.Equal(1, await restored.Set<StaffTask>().CountAsync());
    }

    private protected abstract Task<ProductPages> OpenAsync();

    /// <summary>Where the drill restores to.</summary>
    private protected abstract BackupPlace TargetIn(string folder);

    private protected abstract string[] TargetArguments { get; }

    private BackupPlace Target => TargetIn(_elsewhere.Path);

    private T Services<T>()
        where T : notnull => Product.Services.GetRequiredService<T>();

    private async Task<BackupManifest> TakeAsync()
    {
        await using var scope = Product.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BackupWriter>().WriteAsync(Services<BackupPlace>(), Backup, default);
    }

    private Task<(int ExitCode, string Output)> RestoreAsync()
    {
        _ = Target;
        return ProductHost.CommandAsync(_elsewhere.Path, ["restore", Backup, "--data", _elsewhere.Path, .. TargetArguments]);
    }

    private Task<(int ExitCode, string Output)> VerifyAsync()
    {
        _ = Target;
        return ProductHost.CommandAsync(_elsewhere.Path, ["verify", .. TargetArguments]);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private protected abstract Task<ProgrammeDbContext> OpenRestoredAsync(string folder);

    private Task<ProgrammeDbContext> OpenRestoredAsync() => OpenRestoredAsync(_elsewhere.Path);

    private async Task WorkAsync(Person officer, ConcurrentQueue<string> acknowledged, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            acknowledged.Enqueue(await WorkOnceAsync(officer));
        }
    }

    /// <summary>A file is received, a task asked for and decided, by the product's own services.</summary>
    private async Task<string> WorkOnceAsync(Person officer)
    {
        var id = Guid.NewGuid().ToString("N");
        using var content = new MemoryStream(Guid.NewGuid().ToByteArray());
        var (size, hash) = await Services<IFileStore>().SaveAsync(id, content);
        await Product.AddAsync(new StoredFile { Id = id, FileName = "증빙.pdf", ContentType = "application/pdf", Size = size, Sha256 = hash, StoredAt = TimeProvider.System.GetUtcNow() });
        var task = await Product.WaitingTaskAsync("Institute");
        var answer = await Product.CommitAsync(services => services.GetRequiredService<TaskService>().CompleteAsync(new TaskDecision(task.Id, null, "적합", []), officer));
        Assert.Equal(TaskAnswerKind.Done, answer.Kind);
        return task.Id;
    }
}
