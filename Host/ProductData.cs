using Microsoft.AspNetCore.DataProtection;
using Npgsql;
using SmartFactory.Engine.Faults;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Scheduling;
using SmartFactory.Host.Commands;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Data.Seed;

namespace SmartFactory.Host;

/// <summary>Where the product keeps its data: a folder, and in it a SQLite file unless a PostgreSQL server is configured.</summary>
internal static class ProductData
{
    /// <summary>Data:Folder, or "data" beside the solution.</summary>
    public static string Folder(IConfiguration configuration, IHostEnvironment environment) =>
        Path.GetFullPath(configuration["Data:Folder"] ?? Path.Combine(environment.ContentRootPath, "..", "data"));

    public static DatabaseOptions Database(IConfiguration configuration, IHostEnvironment environment) =>
        Server(configuration) is { } server
            ? DatabaseOptions.PostgreSql(server)
            : DatabaseOptions.Sqlite(Path.Combine(Folder(configuration, environment), "smartfactory.db"));

    /// <summary>Database:Provider says which of the two; without it, the server is meant when one is named.</summary>
    private static string? Server(IConfiguration configuration)
    {
        var server = configuration.GetConnectionString("PostgreSql");
        return configuration["Database:Provider"]?.ToUpperInvariant() switch
        {
            "SQLITE" => null,
            "POSTGRESQL" => string.IsNullOrEmpty(server) ? throw new DatabaseRefusedException("Database:Provider is PostgreSQL, but ConnectionStrings:PostgreSql names no server.") : server,
            null or "" => string.IsNullOrEmpty(server) ? null : server,
            var other => throw new DatabaseRefusedException($"Database:Provider is '{other}'; it can be SQLite or PostgreSQL."),
        };
    }

    /// <summary>On a server the nodes share one schedule.</summary>
    public static SchedulingOptions Scheduling(IConfiguration configuration) => new()
    {
        PostgreSqlConnectionString = Server(configuration),
        Driver = NpgsqlFactory.Instance,
        LookEvery = TimeSpan.FromSeconds(configuration.GetValue("Scheduling:LookEverySeconds", 30)),
    };

    /// <summary>Before the first request: the schema of this program, the shipped workflows, and in Development its made-up people.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        RefuseFailpoints(app);
        var database = app.Services.GetRequiredService<DatabaseOptions>();
        var held = HostLock.Acquire(database);
        app.Lifetime.ApplicationStopped.Register(held.Dispose);
        await using var alone = await StartLock.AcquireAsync(database, stopping);
        await app.Services.GetRequiredService<DatabaseStartup>().MigrateAsync(stopping);
        await ShippedDefinitions.SeedAsync(app.Services, ShippedDefinitions.Path, stopping);
        await app.Services.GetRequiredService<StoredKeys>().TakeOverAsync(Path.Combine(Folder(app.Configuration, app.Environment), "keys"));

        // The first key and the scheduler's tables are made here, where no other node makes them too.
        app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("start").Protect([1]);
        await app.Services.GetRequiredService<Quartz.ISchedulerFactory>().GetScheduler(stopping);
        if (app.Environment.IsDevelopment())
        {
            await app.Services.GetRequiredService<ProgrammeSeed>().ApplyPeopleAsync(stopping);
            if (app.Configuration.GetValue("Demonstration:Seed", true))
            {
                await DemonstrationSeed.PlayAsync(app.Services, Path.Combine(Folder(app.Configuration, app.Environment), "files"), stopping);
            }
        }
    }

    private static void RefuseFailpoints(WebApplication app)
    {
        if (Failpoint.IsArmed && app.Environment.IsProduction() && !app.Configuration.GetValue("Faults:AllowInProduction", false))
        {
            throw new InvalidOperationException($"{Failpoint.Variable} is set: this process would end itself on purpose. Remove it, or set Faults:AllowInProduction for a rehearsal of failures.");
        }
    }
}
