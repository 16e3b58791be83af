using Microsoft.Extensions.DependencyInjection.Extensions;
using SmartFactory.Engine;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Host.Adapters;
using SmartFactory.Host.Operations;
using SmartFactory.Workflows;
using SmartFactory.Workflows.Documents;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Rehearsal;

namespace SmartFactory.Host.Commands;

/// <summary>The product without its pages and background services, for verbs that drive or read it themselves.</summary>
internal static class ProductServices
{
    /// <summary>The database of <c>--db</c> (a file, or the connection string of a server), else the one the host is configured with.</summary>
    public static DatabaseOptions Database(CommandArguments arguments, bool readOnly = false)
    {
        var named = arguments.Text("db");
        if ((named ?? Environment.GetEnvironmentVariable("ConnectionStrings__PostgreSql")) is { } server && (named is null || named.Contains("Host=", StringComparison.OrdinalIgnoreCase)) && server.Length > 0)
        {
            return DatabaseOptions.PostgreSql(server, readOnly);
        }

        var path = named is null ? Path.Combine(DataFolder(), "smartfactory.db") : FullPath(named);
        return readOnly && !File.Exists(path)
            ? throw new CommandException($"There is no database {path}.")
            : DatabaseOptions.Sqlite(path, readOnly);
    }

    /// <summary>Where the host that is configured the same way keeps files and keys.</summary>
    public static string DataFolder() => FullPath(Environment.GetEnvironmentVariable("Data__Folder") is { Length: > 0 } folder ? folder : "data");

    /// <summary>As the person who typed it means it: <c>dotnet run</c> moves into the project's folder first, the shell remembers where it was.</summary>
    public static string FullPath(string path) =>
        Path.GetFullPath(path, Environment.GetEnvironmentVariable("PWD") is { Length: > 0 } shell && Directory.Exists(shell) ? shell : Environment.CurrentDirectory);

    /// <summary>A rehearsal keeps its files beside its database; the host's lie in its data folder.</summary>
    private static string FilesOf(DatabaseOptions database)
    {
        var path = database.SqlitePath ?? Path.Combine(DataFolder(), "smartfactory.db");
        return Directory.Exists(path + ".files") ? path + ".files" : Path.Combine(Path.GetDirectoryName(path)!, "files");
    }

    public static ServiceProvider Build(DatabaseOptions database, Action<IServiceCollection>? own = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error).AddFilter(QuietLog.Statements, LogLevel.Critical).AddSimpleConsole().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        own?.Invoke(services);
        services.TryAddSingleton<IFileStore>(new FileStorage(FilesOf(database)));
        services.TryAddSingleton<IPdfRenderer, NoPrinter>();
        services.AddEngine().AddPersistence(database).AddWorkflows();
        return services.BuildServiceProvider();
    }
}
