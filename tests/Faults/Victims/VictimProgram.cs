using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SmartFactory.Engine;
using SmartFactory.Engine.Definitions.Validators;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Scheduling;
using SmartFactory.Engine.Timers;
using SmartFactory.Host.Adapters;
using SmartFactory.Host.Backups;
using SmartFactory.Workflows;
using SmartFactory.Workflows.Documents;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Mail;
using SmartFactory.Workflows.Rehearsal;

namespace SmartFactory.Faults.Victims;

/// <summary>The product's engine, programme, pumps, scheduler and mail on a real database, put under a mixed load from within: all of a host but its pages.</summary>
internal static class VictimProgram
{
    public static async Task<int> RunAsync()
    {
        var settings = VictimSettings.FromEnvironment();
        using var host = Build(settings);
        using var held = HostLock.Acquire(settings.Database);
        await using (await StartLock.AcquireAsync(settings.Database))
        {
            await host.Services.GetRequiredService<DatabaseStartup>().MigrateAsync();
            await VictimCases.SeedAsync(host.Services);
            await host.Services.GetRequiredService<Quartz.ISchedulerFactory>().GetScheduler();
        }

        await host.StartAsync();
        await Console.Out.WriteLineAsync("READY");
        using var load = new MixedLoad(host.Services, settings);
        await Task.WhenAll(load.RunAsync(host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping), EndOfInputAsync(host));
        return 0;
    }

    private static IHost Build(VictimSettings settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = Math.Max(1, settings.SmtpPort).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Mail:Security"] = nameof(MailSecurity.None),
        });
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        var services = builder.Services;
        services.AddSingleton<TimeProvider>(new JumpingClock());
        services.AddSingleton<IFileStore>(new FileStorage(Path.Combine(settings.Folder, "files")));
        services.AddSingleton<IPdfRenderer, NoPrinter>();
        services.AddEngine().AddPersistence(settings.Database).AddWorkflows();
        services.RemoveAll<IDefinitionRule>();
        services.AddScoped<ICronDuty, TickDuty>();
        services.AddSingleton(new BackupPlace(settings.Database, settings.Folder));
        services.AddScoped<BackupWriter>();
        services.AddScheduling(new SchedulingOptions { PostgreSqlConnectionString = settings.Server, Driver = NpgsqlFactory.Instance, LookEvery = TimeSpan.FromSeconds(2), DutyLease = TimeSpan.FromSeconds(20) });
        if (settings.SmtpPort > 0)
        {
            services.AddSingleton<IMailTransport, SmtpTransport>();
        }

        services.AddHostedService<DeliveryService>();
        return builder.Build();
    }

    /// <summary>Whoever started it closes its input to have it stop the gentle way.</summary>
    private static async Task EndOfInputAsync(IHost host)
    {
        string? line;
        do
        {
            line = await Console.In.ReadLineAsync();
            if (line?.Split(' ') is ["ahead", var seconds])
            {
                ((JumpingClock)host.Services.GetRequiredService<TimeProvider>()).SetAhead(TimeSpan.FromSeconds(double.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)));
                await Console.Out.WriteLineAsync("SET " + seconds);
            }
        }
        while (line is not (null or "stop"));

        host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        await host.StopAsync();
    }
}
