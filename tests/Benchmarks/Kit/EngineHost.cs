using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SmartFactory.Engine;
using SmartFactory.Engine.Definitions.Validators;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Runtime;
using SmartFactory.Engine.Scheduling;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Benchmarks.Kit;

/// <summary>The product's engine, stores and, where asked for, its scheduler on a real database: all of a host but pages and programme.</summary>
internal sealed class EngineHost : IAsyncDisposable
{
    private readonly IHost _host;

    public EngineHost(DatabaseOptions database, bool pumps = false)
    {
        Database = database;
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);
        builder.Services.AddEngine().AddPersistence(database).AddEngineContext<ProgrammeDbContext, SqliteProgrammeDbContext, PostgreSqlProgrammeDbContext>();

        // Definitions cut down to what is measured; the rules have tests of their own.
        builder.Services.RemoveAll<IDefinitionRule>();
        if (pumps)
        {
            builder.Services.AddScheduling();
        }

        _host = builder.Build();
    }

    public DatabaseOptions Database { get; }

    public IServiceProvider Services => _host.Services;

    public ICommitGate Gate => Services.GetRequiredService<ICommitGate>();

    public Task MigrateAsync() => Services.GetRequiredService<DatabaseStartup>().MigrateAsync();

    public Task StartAsync() => _host.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }
}
