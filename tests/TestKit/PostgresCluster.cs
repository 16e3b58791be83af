using System.Collections.Concurrent;
using System.Globalization;
using Xunit;

namespace SmartFactory.TestKit;

/// <summary>
/// A private PostgreSQL server for one test assembly (<c>[assembly: AssemblyFixture(typeof(PostgresCluster))]</c>): own folder, own port,
/// nothing shared with a server of the machine. Each test takes a database of its own, cloned from a template where the schema is costly.
/// </summary>
public sealed class PostgresCluster : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> templates = new();
    private readonly TemporaryFolder folder = new("postgres");
    private readonly SemaphoreSlim starting = new(1, 1);
    private ChildProcess? server;
    private int databases;

    public int Port { get; private set; }

    /// <summary>Of the server's process, beyond the test's own.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Settings of the server, as on its command line.</summary>
    public string Arguments { get; init; } = "";

    /// <summary>Nothing is started before the first database is asked for: most test classes need none.</summary>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={Port};Database={database};Username=app;Maximum Pool Size=20;Include Error Detail=true";

    /// <summary>An empty database; returns its connection string.</summary>
    public async Task<string> CreateDatabaseAsync(string? template = null)
    {
        await StartOnceAsync();
        var name = "test_" + Interlocked.Increment(ref databases).ToString(CultureInfo.InvariantCulture);
        await RunAsync("createdb", template is null ? [name] : ["-T", template, name]);
        return ConnectionString(name);
    }

    /// <summary>A copy of the database that <paramref name="build"/> fills once per key (it must close its connections).</summary>
    public async Task<string> CloneDatabaseAsync(string key, Func<string, Task> build)
    {
        var template = await templates.GetOrAdd(key, _ => new Lazy<Task<string>>(async () =>
        {
            var connection = await CreateDatabaseAsync();
            await build(connection + ";Pooling=false");
            return connection.Split("Database=")[1].Split(';')[0];
        })).Value;
        return await CreateDatabaseAsync(template);
    }

    /// <summary>Stops the server at once, as a power cut would, and starts it again on the same data and port.</summary>
    public async Task RestartAsync()
    {
        server!.Send("stop");
        await server.WaitForExitAsync();
        await server.DisposeAsync();
        server = await LaunchAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            server.Send("stop");
            await server.WaitForExitAsync();
            await server.DisposeAsync();
        }

        folder.Dispose();
        starting.Dispose();
    }

    private async Task StartOnceAsync()
    {
        await starting.WaitAsync();
        try
        {
            server ??= await StartAsync();
        }
        finally
        {
            starting.Release();
        }
    }

    private async Task<ChildProcess> StartAsync()
    {
        var data = folder.File("data");
        if (System.Environment.IsPrivilegedProcess)
        {
            // The server refuses to run as root.
            await ChildProcess.RunAsync("chown", ServerUser, folder.Path);
        }

        await RunAsUserAsync($"{Binary("initdb")} -D {data} -U app --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync");
        Port = FreePort.Next();
        return await LaunchAsync();
    }

    private async Task<ChildProcess> LaunchAsync()
    {
        var data = folder.File("data");

        // The shell holds the server and stops it when the test process goes away, however it goes: its end of the pipe closes.
        var settings = $"-c listen_addresses=127.0.0.1 -c unix_socket_directories={folder.Path} -c fsync=on -c max_connections=200 -c shared_buffers=64MB {Arguments}";
        var script = $"{Binary("postgres")} -D {data} -p {Port} {settings} </dev/null & pid=$!; read line; kill -QUIT $pid; wait $pid";
        var environment = Environment.ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        var started = System.Environment.IsPrivilegedProcess
            ? ChildProcess.Start("runuser", ["-u", ServerUser, "--", "sh", "-c", script], folder.Path, environment)
            : ChildProcess.Start("sh", ["-c", script], folder.Path, environment);
        await started.WaitForLineAsync(line => line.Contains("ready to accept connections", StringComparison.Ordinal) ? line : null, "PostgreSQL to be ready");
        return started;
    }

    private static string ServerUser { get; } = File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private static string Binary(string name) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin", name)).First(File.Exists)
            : name;

    private async Task RunAsUserAsync(string command)
    {
        if (System.Environment.IsPrivilegedProcess)
        {
            await ChildProcess.RunAsync("runuser", "-u", ServerUser, "--", "sh", "-c", $"cd {folder.Path} && {command}");
        }
        else
        {
            await ChildProcess.RunAsync("sh", "-c", command);
        }
    }

    private Task<string> RunAsync(string program, string[] arguments) =>
        ChildProcess.RunAsync(Binary(program), ["-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", "app", .. arguments]);
}
