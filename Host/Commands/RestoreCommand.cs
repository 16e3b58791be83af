using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Host.Adapters;
using SmartFactory.Host.Backups;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Host.Commands;

/// <summary>Puts a backup back in place and verifies what came of it.</summary>
internal sealed class RestoreCommand : ICommandVerb
{
    public string Name => "restore";

    public string Usage => "folder [--overwrite] [--data folder] [--db \"Host=…\"]   puts a backup back and verifies it; refuses while a host works there, or over other data without --overwrite";

    public async Task<int> RunAsync(CommandArguments arguments, CancellationToken cancellationToken)
    {
        var place = Place(arguments, readOnly: false);
        var overwrite = arguments.Has("overwrite");
        var folder = arguments.Plain is [var named] ? ProductServices.FullPath(named) : throw new CommandException("Name the folder of the backup.");
        arguments.RefuseUnknown();
        var began = TimeProvider.System.GetTimestamp();
        BackupManifest manifest;
        try
        {
            await RefuseNewerAsync(folder, place, cancellationToken);
            manifest = await new BackupReader(TimeProvider.System).RestoreAsync(folder, place, overwrite, cancellationToken);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{manifest.Entries.Count} files, {manifest.Size:N0} bytes are back as of {manifest.MadeAt:u}."));
        }
        catch (BackupException refused)
        {
            throw new CommandException(refused.Message);
        }

        await using var services = ProductServices.Build(place.Database, own => own.AddSingleton<IFileStore>(new FileStorage(Path.Combine(place.DataFolder, "files"))));
        await services.GetRequiredService<DatabaseStartup>().MigrateAsync(cancellationToken);
        await TellMailsAsync(services, cancellationToken);
        var findings = await VerifyCommand.CheckAsync(services, cancellationToken);
        Console.Out.WriteLine(VerifyCommand.Text(findings));
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Recovery point: {manifest.MadeAt:u}, {Span(TimeProvider.System.GetUtcNow() - manifest.MadeAt)} before now; what was done after it is not here. Recovery time: {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s, restored and verified."));
        return findings.Sum(f => f.Violations.Count) == 0 ? 0 : 1;
    }

    private static string Span(TimeSpan span) => span.TotalHours >= 48
        ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:0} days")
        : span.TotalMinutes >= 120 ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0} hours") : string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0} minutes");

    /// <summary>Before anything is touched: this program could not work on what it would put back.</summary>
    private static async Task RefuseNewerAsync(string folder, BackupPlace place, CancellationToken cancellationToken)
    {
        var manifest = await BackupManifest.ReadAsync(folder, cancellationToken);
        await using var services = ProductServices.Build(place.Database);
        await using var scope = services.CreateAsyncScope();
        var known = scope.ServiceProvider.GetRequiredService<ProgrammeDbContext>().Database.GetMigrations();
        if (manifest.Schema.Length > 0 && !known.Contains(manifest.Schema))
        {
            throw new BackupException($"The backup was made by a newer version (schema {manifest.Schema}); this one cannot work on it. Nothing was changed.");
        }
    }

    /// <summary>The host's own places: --data and --db, else the environment it is configured by.</summary>
    internal static BackupPlace Place(CommandArguments arguments, bool readOnly)
    {
        var folder = arguments.Text("data") is { } named ? ProductServices.FullPath(named) : ProductServices.DataFolder();
        var server = arguments.Text("db") ?? Environment.GetEnvironmentVariable("ConnectionStrings__PostgreSql");
        return new BackupPlace(string.IsNullOrEmpty(server) ? DatabaseOptions.Sqlite(Path.Combine(folder, "smartfactory.db"), readOnly) : DatabaseOptions.PostgreSql(server, readOnly), folder);
    }

    /// <summary>What was unsent then may have been sent since; receivers know a second copy by its Message-ID.</summary>
    private static async Task TellMailsAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var waiting = await scope.ServiceProvider.GetRequiredService<ProgrammeDbContext>().Set<OutboxMessage>().CountAsync(m => m.Status == OutboxStatus.Pending, cancellationToken);
        if (waiting > 0)
        {
            Console.Out.WriteLine($"{waiting} mails waited to be sent at that time and will be sent when a host starts.");
        }
    }
}
