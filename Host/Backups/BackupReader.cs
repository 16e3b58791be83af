using System.Globalization;
using System.Security.Cryptography;

namespace SmartFactory.Host.Backups;

/// <summary>Puts a backup back. Nothing is touched before every file of it was found whole, and what was there is moved aside, never deleted.</summary>
internal sealed class BackupReader(TimeProvider clock)
{
    public async Task<BackupManifest> RestoreAsync(string folder, BackupPlace place, bool overwrite, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(place);
        var manifest = await CheckAsync(folder, cancellationToken);
        if (manifest.Database != place.Database.Provider.ToString())
        {
            throw new BackupException($"This is a backup of {manifest.Database}; the target is {place.Database.Provider}.");
        }

        Directory.CreateDirectory(place.DataFolder);
        await using var reserved = await place.Snapshot.ReserveAsync(cancellationToken);
        var occupied = BackupPlace.Folders.Where(part => HasFiles(Path.Combine(place.DataFolder, part))).ToList();
        if ((occupied.Count > 0 || !await place.Snapshot.IsEmptyAsync(cancellationToken)) && !overwrite)
        {
            throw new BackupException($"{place.DataFolder} or its database is not empty. With --overwrite what is there is moved aside and the backup takes its place.");
        }

        var aside = Path.Combine(place.DataFolder, "before-restore-" + clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture));
        foreach (var part in BackupPlace.Folders)
        {
            var target = Path.Combine(place.DataFolder, part);
            if (Directory.Exists(target))
            {
                Directory.CreateDirectory(aside);
                Directory.Move(target, Path.Combine(aside, part));
            }
        }

        foreach (var entry in manifest.Entries.Where(e => e.Path.Contains('/', StringComparison.Ordinal)))
        {
            var target = Path.Combine(place.DataFolder, entry.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(folder, entry.Path), target);
        }

        await place.Snapshot.RestoreAsync(Path.Combine(folder, place.Snapshot.FileName), aside, cancellationToken);
        return manifest;
    }

    /// <summary>Every file the manifest names is there and unchanged.</summary>
    public static async Task<BackupManifest> CheckAsync(string folder, CancellationToken cancellationToken)
    {
        var manifest = await BackupManifest.ReadAsync(folder, cancellationToken);
        foreach (var entry in manifest.Entries)
        {
            var parts = entry.Path.Split('/');
            if (Path.IsPathRooted(entry.Path) || parts.Contains("..") || (parts.Length > 1 && !BackupPlace.Folders.Contains(parts[0])))
            {
                throw new BackupException($"The manifest names {entry.Path}, which is no place of a backup.");
            }

            var path = Path.Combine(folder, entry.Path);
            if (!File.Exists(path))
            {
                throw new BackupException($"{entry.Path} is missing from the backup.");
            }

            await using var file = File.OpenRead(path);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)) != entry.Sha256)
            {
                throw new BackupException($"{entry.Path} is not what was backed up: its hash differs from the manifest's.");
            }
        }

        return manifest;
    }

    private static bool HasFiles(string folder) => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any();
}
