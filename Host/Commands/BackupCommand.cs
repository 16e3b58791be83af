using System.Globalization;
using SmartFactory.Host.Backups;

namespace SmartFactory.Host.Commands;

/// <summary>Copies database, files, keys and definitions of a running system into a folder.</summary>
internal sealed class BackupCommand : ICommandVerb
{
    public string Name => "backup";

    public string Usage => "folder [--data folder] [--db \"Host=…\"]   copies everything the record consists of, beside a running host";

    public async Task<int> RunAsync(CommandArguments arguments, CancellationToken cancellationToken)
    {
        var place = RestoreCommand.Place(arguments, readOnly: true);
        var folder = arguments.Plain is [var named] ? ProductServices.FullPath(named) : throw new CommandException("Name one folder for the backup.");
        arguments.RefuseUnknown();
        await using var services = ProductServices.Build(place.Database);
        await using var scope = services.CreateAsyncScope();
        try
        {
            var manifest = await ActivatorUtilities.CreateInstance<BackupWriter>(scope.ServiceProvider).WriteAsync(place, folder, cancellationToken);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder}: {manifest.Entries.Count} files, {manifest.Size:N0} bytes, as of {manifest.MadeAt:u}"));
            return 0;
        }
        catch (BackupException refused)
        {
            throw new CommandException(refused.Message);
        }
    }
}
