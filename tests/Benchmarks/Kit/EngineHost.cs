using Microsoft.Extensions.Configuration;
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
using SmartFactory.Host.Adapters;
using SmartFactory.Workflows;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Benchmarks.Kit;

/// <summary>The product's engine, stores and, where asked for, its scheduler on a real database: all of a host but pages and programme.</summary>
internal sealed class EngineHost : IAsyncDisposable
{
    private readonly IHost _host;

    /// <param name="database">Its file or server.</param>
    /// <param name="pumps">With the scheduler, once it is started.</param>
    /// <param name="mailPort">With the whole programme and its mails, sent to that port of this machine.</param>
    /// <param name="notedTogether">After how many of them it is noted that they went.</param>
    public EngineHost(DatabaseOptions database, bool pumps = false, int? mailPort = null, int notedTogether = 1)
    {
        Database = database;
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);
        builder.Services.AddEngine().AddPersistence(database);
        if (mailPort is { } port)
        {
            AddMail(builder, port, notedTogether);
        }
        else
        {
            builder.Services.AddEngineContext<ProgrammeDbContext, SqliteProgrammeDbContext, PostgreSqlProgrammeDbContext>();
        }

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

    private static void AddMail(HostApplicationBuilder builder, int port, int notedTogether)
    {
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Mail:Security"] = nameof(MailSecurity.None),
            ["Mail:NotedTogether"] = notedTogether.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
        builder.Services.AddWorkflows().AddSingleton<IMailTransport, SmtpTransport>();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }
}
