using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SmartFactory.Engine.Timers;
using SmartFactory.Workflows.Operations;

namespace SmartFactory.Host.Backups;

/// <summary>A backup each night; the oldest go when a new one is whole, never before.</summary>
internal sealed class NightlyBackup(BackupPlace place, BackupWriter writer, OperationLog log, IOptions<BackupOptions> options, TimeProvider clock, ILogger<NightlyBackup> logger) : ICronDuty
{
    private const string NameFormat = "yyyyMMdd-HHmmss";

    public string Name => "nightly-backup";

    public string Cron => "0 30 2 * * ?";

    private string Root => Path.GetFullPath(options.Value.Folder ?? Path.Combine(place.DataFolder, "backups"));

    public async Task RunAsync(DateTimeOffset scheduledFor, CancellationToken cancellationToken)
    {
        if (!options.Value.Nightly)
        {
            return;
        }

        var started = clock.GetUtcNow();
        var folder = Path.Combine(Root, started.ToString(NameFormat, CultureInfo.InvariantCulture));
        try
        {
            var manifest = await writer.WriteAsync(place, folder, cancellationToken);
            var removed = Rotate();
            await log.RecordAsync(OperationRun.Backup, started, true, new JsonObject { ["folder"] = folder, ["bytes"] = manifest.Size, ["entries"] = manifest.Entries.Count, ["removed"] = removed }, cancellationToken);
        }
        catch (Exception failure) when (failure is BackupException or IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            // Tonight's is lost, not the duty: administrators see it on their page, and tomorrow it is tried again.
            logger.LogError(failure, "The nightly backup failed");
            await log.RecordAsync(OperationRun.Backup, started, false, new JsonObject { ["folder"] = folder, ["error"] = failure.Message }, cancellationToken);
        }
    }

    private int Rotate()
    {
        // Only what this duty made and finished: whatever else lies there is somebody's.
        var old = Directory.GetDirectories(Root)
            .Where(f => DateTime.TryParseExact(Path.GetFileName(f), NameFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && File.Exists(Path.Combine(f, BackupManifest.FileName)))
            .OrderDescending(StringComparer.Ordinal).Skip(Math.Max(1, options.Value.Keep)).ToList();
        old.ForEach(f => Directory.Delete(f, recursive: true));
        return old.Count;
    }
}
