using System.Text.Json;

namespace SmartFactory.Host.Backups;

/// <summary>What a backup consists of; a backup without one is not finished, and one whose files differ from it is not restored.</summary>
internal sealed record BackupManifest
{
    public const string FileName = "manifest.json";
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public int Format { get; init; } = CurrentFormat;

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Sqlite, PostgreSql.</summary>
    public required string Database { get; init; }

    /// <summary>The last migration it knows.</summary>
    public required string Schema { get; init; }

    public required IReadOnlyList<BackupEntry> Entries { get; init; }

    public long Size => Entries.Sum(e => e.Size);

    public static async Task<BackupManifest> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            throw new BackupException($"{folder} has no {FileName}: it is no backup, or one that was not finished.");
        }

        try
        {
            await using var file = File.OpenRead(path);
            var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(file, Json, cancellationToken);
            return manifest?.Format == CurrentFormat ? manifest : throw new BackupException($"{path} is of format {manifest?.Format}; this program reads format {CurrentFormat}.");
        }
        catch (JsonException broken)
        {
            throw new BackupException($"{path} cannot be read: {broken.Message}", broken);
        }
    }

    public async Task WriteAsync(string folder, CancellationToken cancellationToken)
    {
        await using var file = File.Create(Path.Combine(folder, FileName));
        await JsonSerializer.SerializeAsync(file, this, Json, cancellationToken);
        file.Flush(flushToDisk: true);
    }
}
