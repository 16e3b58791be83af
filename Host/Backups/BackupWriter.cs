using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Faults;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Host.Backups;

/// <summary>Makes a backup of a running system. The database comes first: every file its rows name was stored before the row, so the files that are copied afterwards are all there.</summary>
internal sealed class BackupWriter(ProgrammeDbContext database, IDefinitionStore definitions, TimeProvider clock)
{
    public async Task<BackupManifest> WriteAsync(BackupPlace place, string folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new BackupException($"{folder} is not empty: name a new folder for each backup.");
        }

        // A folder by its real name is a finished backup; what a crash leaves is called otherwise.
        var unfinished = folder.TrimEnd(Path.DirectorySeparatorChar) + ".unfinished";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        Directory.CreateDirectory(unfinished);
        var madeAt = clock.GetUtcNow();
        await place.Snapshot.TakeAsync(Path.Combine(unfinished, place.Snapshot.FileName), cancellationToken);
        Failpoint.Pass(Failpoints.BackupDatabaseCopied);
        await File.WriteAllTextAsync(Path.Combine(unfinished, BackupPlace.DefinitionsFile), await DefinitionsAsync(cancellationToken), cancellationToken);
        var entries = new List<BackupEntry>
        {
            await MeasureAsync(unfinished, place.Snapshot.FileName, cancellationToken),
            await MeasureAsync(unfinished, BackupPlace.DefinitionsFile, cancellationToken),
        };
        foreach (var part in BackupPlace.Folders)
        {
            await CopyFolderAsync(Path.Combine(place.DataFolder, part), part, unfinished, entries, cancellationToken);
        }

        Failpoint.Pass(Failpoints.BackupFilesCopied);
        var manifest = new BackupManifest { MadeAt = madeAt, Database = place.Database.Provider.ToString(), Schema = (await database.Database.GetAppliedMigrationsAsync(cancellationToken)).LastOrDefault() ?? "", Entries = entries };
        await manifest.WriteAsync(unfinished, cancellationToken);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder);
        }

        Directory.Move(unfinished, folder);
        return manifest;
    }

    /// <summary>The published definitions as import-definitions reads them, without the database.</summary>
    private async Task<string> DefinitionsAsync(CancellationToken cancellationToken)
    {
        var published = await definitions.ListAsync(published: true, cancellationToken);
        return DefinitionJson.Write(published.Select(d => DefinitionJson.TryReadOne(d.Json)).OfType<WorkflowDefinition>());
    }

    private static async Task CopyFolderAsync(string source, string name, string target, List<BackupEntry> entries, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(source))
        {
            return;
        }

        foreach (var path in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(p => !p.EndsWith(".part", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var relative = name + "/" + Path.GetRelativePath(source, path).Replace('\\', '/');
            var copy = Path.Combine(target, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
            entries.Add(await MeasureAsync(target, relative, cancellationToken));
        }
    }

    /// <summary>What lies in the backup now, read back, and on disk.</summary>
    private static async Task<BackupEntry> MeasureAsync(string folder, string relative, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(Path.Combine(folder, relative), FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        var hash = await SHA256.HashDataAsync(file, cancellationToken);
        file.Flush(flushToDisk: true);
        return new BackupEntry(relative, file.Length, Convert.ToHexStringLower(hash));
    }
}
