using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SmartFactory.Engine;
using SmartFactory.Engine.Definitions.Validators;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Persistence.Verification;
using SmartFactory.Engine.Runtime;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Integration.Stores;

/// <summary>The real engine on a real, migrated database, with a clock that stands.</summary>
internal sealed class TestEngine : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly TemporaryFolder? _folder;

    private TestEngine(DatabaseOptions options, TemporaryFolder? folder, FakeClock clock)
    {
        Options = options;
        Clock = clock;
        _folder = folder;
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Critical))
            .AddSingleton<TimeProvider>(clock)
            .AddEngine()
            .AddPersistence(options)
            .AddEngineContext<ProgrammeDbContext, SqliteProgrammeDbContext, PostgreSqlProgrammeDbContext>();

        // What is tested here are stores and restarts, on definitions cut down to a single wait; the rules have tests of their own.
        services.RemoveAll<IDefinitionRule>();
        _services = services.BuildServiceProvider();
    }

    public DatabaseOptions Options { get; }

    public FakeClock Clock { get; }

    public IServiceProvider Services => _services;

    public ICommitGate Gate => _services.GetRequiredService<ICommitGate>();

    public IDispatchPump Pump => _services.GetRequiredService<IDispatchPump>();

    private static readonly Lazy<Task<byte[]>> MigratedFile = new(async () =>
    {
        using var folder = new TemporaryFolder("template");
        var path = folder.File("template.db");
        await (await OpenAsync(DatabaseOptions.Sqlite(path), null, null)).DisposeAsync();

        // The last connection to close folds the write-ahead log into the file.
        SqliteConnection.ClearAllPools();
        return await File.ReadAllBytesAsync(path);
    });

    public static async Task<TestEngine> OnSqliteAsync(FakeClock? clock = null)
    {
        var folder = new TemporaryFolder("engine");
        await File.WriteAllBytesAsync(folder.File("test.db"), await MigratedFile.Value);
        return await OpenAsync(DatabaseOptions.Sqlite(folder.File("test.db")), folder, clock);
    }

    public static async Task<TestEngine> OnPostgreSqlAsync(PostgresCluster cluster, FakeClock? clock = null)
    {
        var connection = await cluster.CloneDatabaseAsync("engine", async empty =>
        {
            await using var engine = await OpenAsync(DatabaseOptions.PostgreSql(empty), null, null);
        });
        return await OpenAsync(DatabaseOptions.PostgreSql(connection), null, clock);
    }

    /// <summary>Another process's view of the same database.</summary>
    public static async Task<TestEngine> OpenAsync(DatabaseOptions options, TemporaryFolder? folder, FakeClock? clock)
    {
        var engine = new TestEngine(options, folder, clock ?? new FakeClock());
        await engine.Services.GetRequiredService<DatabaseStartup>().MigrateAsync();
        return engine;
    }

    /// <summary>In a commit.</summary>
    public Task WriteAsync<TService>(Func<TService, Task> work)
        where TService : notnull =>
        Gate.CommitAsync("test", async (services, _) => await work(services.GetRequiredService<TService>()));

    /// <summary>In a commit.</summary>
    public Task<TResult> CommitAsync<TService, TResult>(Func<TService, ValueTask<TResult>> work)
        where TService : notnull =>
        Gate.CommitAsync("test", async (services, _) => await work(services.GetRequiredService<TService>()));

    /// <summary>Outside of any commit.</summary>
    public async Task<TResult> ReadAsync<TService, TResult>(Func<TService, ValueTask<TResult>> read)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task<TResult> QueryAsync<TResult>(Func<ProgrammeDbContext, Task<TResult>> read)
    {
        await using var db = await _services.GetRequiredService<IDbContextFactory<ProgrammeDbContext>>().CreateDbContextAsync();
        return await read(db);
    }

    /// <summary>Every violation of the engine's invariants, as verify would print it.</summary>
    public async Task<List<string>> ViolationsAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        var found = new List<string>();
        foreach (var invariant in scope.ServiceProvider.GetServices<IInvariant>())
        {
            await foreach (var violation in invariant.CheckAsync(scope.ServiceProvider.GetRequiredService<ProgrammeDbContext>(), CancellationToken.None))
            {
                found.Add($"{invariant.Id} {violation}");
            }
        }

        return found;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder?.Dispose();
    }
}
