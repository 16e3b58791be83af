using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Faults;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Runtime;
using SmartFactory.Faults.Victims;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Mail;
using SmartFactory.Workflows.Tasks;
using SmartFactory.Workflows.Verification;

namespace SmartFactory.Faults.Kit;

/// <summary>A database, a folder and a mail server that outlive the victims working on them, and the means to judge what they left.</summary>
internal sealed class FaultWorld : IAsyncDisposable
{
    private readonly TemporaryFolder? _own;
    private readonly string _folder;
    private readonly string? _server;
    private readonly ServiceProvider _services;
    private int _victims;

    private FaultWorld(string? server, SmtpServer? smtp, string? folder)
    {
        _own = folder is null ? new TemporaryFolder("faults") : null;
        _folder = folder ?? _own!.Path;
        _server = server;
        Smtp = smtp;
        _services = Programme.On(Settings("reader", 0, 0));
    }

    public SmtpServer? Smtp { get; }

    public IServiceProvider Services => _services;

    public string Folder => _folder;

    public string? Server => _server;

    /// <summary>How often a victim was made to fail.</summary>
    public int Faults { get; set; }

    /// <param name="folder">Where it lies; its own temporary folder unless named.</param>
    public static async Task<FaultWorld> OpenAsync(PostgresCluster? cluster, bool withMail = true, string? folder = null)
    {
        var world = new FaultWorld(cluster is null ? null : await cluster.CreateDatabaseAsync(), withMail ? await SmtpServer.StartAsync() : null, folder);
        await world._services.GetRequiredService<DatabaseStartup>().MigrateAsync();
        await VictimCases.SeedAsync(world._services);
        LetGo();
        return world;
    }

    /// <param name="name">Of its acknowledgements; one file per node.</param>
    /// <param name="callers">0 only finishes what is there.</param>
    /// <param name="seed">Of its dice.</param>
    /// <param name="failpoint">What it shall die of, unless killed from outside.</param>
    public ChildProcess Start(string name, int callers, int seed, string? failpoint = null)
    {
        var settings = Settings(name, callers, seed) with { BacksUp = failpoint?.StartsWith("backup", StringComparison.Ordinal) ?? seed % 25 == 7 };
        var environment = settings.ToEnvironment();
        environment[Failpoint.Variable] = failpoint;
        _victims++;
        return ChildProcess.Start("dotnet", [typeof(FaultWorld).Assembly.Location, "victim"], _folder, environment);
    }

    /// <summary>A process that races for the bookmarks of the named file.</summary>
    public ChildProcess StartRacer(string name) =>
        ChildProcess.Start("dotnet", [typeof(FaultWorld).Assembly.Location, "racer"], _folder, Settings(name, 0, 0).ToEnvironment());

    public static Task ReadyAsync(ChildProcess victim) =>
        victim.WaitForLineAsync(line => line == "READY" ? line : null, "a victim to be ready", TimeSpan.FromSeconds(120));

    public async Task<T> ReadAsync<T>(Func<ProgrammeDbContext, Task<T>> read)
    {
        await using var scope = _services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ProgrammeDbContext>());
    }

    /// <summary>What verify says now, in words; empty when every promise was kept.</summary>
    public async Task<List<string>> ViolationsAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        var findings = await scope.ServiceProvider.GetRequiredService<InvariantCheck>().RunAsync();
        return [.. findings.SelectMany(f => f.Violations.Take(5).Select(v => $"{f.Id} {v}"))];
    }

    /// <summary>What was acknowledged to a caller and is not there.</summary>
    public async Task<List<string>> LostAsync()
    {
        // Before the database is read: other nodes work on, and what they acknowledge after that reading is not in it.
        var acknowledged = Acknowledged().ToList();
        var instances = await ReadAsync(db => db.Instances.Select(i => i.Id).ToHashSetAsync());
        var decisions = await ReadAsync(db => db.Set<StaffTask>().Where(t => t.Status == StaffTaskStatus.Completed).Select(t => t.Id + ":" + t.CompletedAction).ToHashSetAsync());
        var files = await ReadAsync(db => db.Set<StoredFile>().Select(f => f.Id + ":" + f.Sha256).ToHashSetAsync());
        return [.. acknowledged.Where(a => a.What switch
        {
            "started" => !instances.Contains(a.Which),
            "decided" => !decisions.Contains(a.Which),
            "stored" => !files.Contains(a.Which),
            "backed-up" => !File.Exists(Path.Combine(Folder, "backups", a.Which, "manifest.json")),
            _ => false,
        }).Select(a => $"{a.What} {a.Which}")];
    }

    public int AcknowledgedCount => Directory.GetFiles(Folder, "acknowledged-*").Sum(file => File.ReadLines(file).Count());

    /// <summary>Uses up connections of the reader that a restart of the server has cut.</summary>
    public Task RefreshAsync() => Eventually.TrueAsync(
        async () =>
        {
            try
            {
                await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ReadAsync(db => db.Instances.CountAsync())));
                return true;
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        },
        "the server to answer");

    /// <summary>As an administrator after an outage: what was put back for later is due now, dead letters included.</summary>
    public Task ForgiveAsync() => _services.GetRequiredService<ICommitGate>().CommitAsync("test.forgive", async (services, ct) =>
    {
        var db = services.GetRequiredService<ProgrammeDbContext>();
        var now = TimeProvider.System.GetUtcNow();
        await db.Dispatches.ExecuteUpdateAsync(set => set.SetProperty(d => d.NotBefore, now).SetProperty(d => d.ParkedAt, (DateTimeOffset?)null), ct);
        await db.Timers.Where(t => t.FiredAt == null && (t.ParkedAt != null || t.Attempts > 0)).ExecuteUpdateAsync(set => set.SetProperty(t => t.WakeAt, now).SetProperty(t => t.ParkedAt, (DateTimeOffset?)null), ct);
        await db.Set<OutboxMessage>().Where(m => m.Status != OutboxStatus.Sent).ExecuteUpdateAsync(set => set.SetProperty(m => m.NotBefore, now).SetProperty(m => m.Status, OutboxStatus.Pending), ct);
    });

    /// <summary>A last victim, without load, works off everything that was left.</summary>
    public async Task FinishAsync()
    {
        await using (var victim = Start("finisher", callers: 0, seed: 0))
        {
            await ReadyAsync(victim);
            await Eventually.TrueAsync(IsIdleAsync, "everything to be worked off\n" + string.Join('\n', victim.Lines.TakeLast(20)), TimeSpan.FromMinutes(8));
            victim.Send("stop");
            await victim.WaitForExitAsync();
        }

        LetGo();
    }

    /// <summary>Every mail that was sent arrived, and again only when a victim died over it.</summary>
    public async Task<(List<string> Problems, int Duplicates)> MailsAsync()
    {
        var sent = await ReadAsync(db => db.Set<OutboxMessage>().Where(m => m.Status == OutboxStatus.Sent).Select(m => m.MessageId).ToListAsync());
        var received = Smtp!.Messages.GroupBy(m => m.Message.MessageId!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var problems = sent.Where(id => !received.ContainsKey(id)).Select(id => $"mail {id} counts as sent and never arrived")
            .Concat(received.Keys.Except(sent).Select(id => $"mail {id} arrived and does not count as sent")).ToList();
        return (problems, received.Values.Sum(count => count - 1));
    }

    public void Report(string test, string more) =>
        TestContext.Current.TestOutputHelper?.WriteLine($"{test} on {(Server is null ? "SQLite" : "PostgreSQL")}: {Faults} faults injected, {AcknowledgedCount} acknowledgements kept, {more}");

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (Smtp is not null)
        {
            await Smtp.DisposeAsync();
        }

        LetGo();
        _own?.Dispose();
    }

    /// <summary>Nothing waits to be done now.</summary>
    public async Task<bool> IsIdleAsync() => await ReadAsync(async db =>
        !await db.Dispatches.AnyAsync(d => d.ParkedAt == null)
        && !await db.Set<OutboxMessage>().AnyAsync(m => m.Status == OutboxStatus.Pending && Smtp != null)
        && !await db.Timers.AnyAsync(t => t.FiredAt == null && t.ParkedAt == null && t.Kind == "bookmark" && t.DueAt < TimeProvider.System.GetUtcNow().AddHours(1)));

    private IEnumerable<(string What, string Which)> Acknowledged() =>
        from file in Directory.GetFiles(Folder, "acknowledged-*")
        from line in File.ReadAllLines(file)
        let parts = line.Split(' ')
        where parts.Length == 2
        select (parts[0], parts[1]);

    private VictimSettings Settings(string name, int callers, int seed) => new(Folder, _server, Smtp?.Port ?? 0, callers, seed, name);

    /// <summary>The last connection to close folds the write-ahead log into the file.</summary>
    public static void LetGo() => SqliteConnection.ClearAllPools();
}
