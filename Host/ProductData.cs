using Npgsql;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Scheduling;
using SmartFactory.Host.Commands;
using SmartFactory.Workflows.Data.Seed;

namespace SmartFactory.Host;

/// <summary>Where the product keeps its data: a folder, and in it a SQLite file unless a PostgreSQL server is configured.</summary>
internal static class ProductData
{
    /// <summary>Data:Folder, or "data" beside the solution.</summary>
    public static string Folder(IConfiguration configuration, IHostEnvironment environment) =>
        Path.GetFullPath(configuration["Data:Folder"] ?? Path.Combine(environment.ContentRootPath, "..", "data"));

    public static DatabaseOptions Database(IConfiguration configuration, IHostEnvironment environment) =>
        configuration.GetConnectionString("PostgreSql") is { Length: > 0 } server
            ? DatabaseOptions.PostgreSql(server)
            : DatabaseOptions.Sqlite(Path.Combine(Folder(configuration, environment), "smartfactory.db"));

    /// <summary>On a server the nodes share one schedule.</summary>
    public static SchedulingOptions Scheduling(IConfiguration configuration) => new()
    {
        PostgreSqlConnectionString = configuration.GetConnectionString("PostgreSql") is { Length: > 0 } server ? server : null,
        Driver = NpgsqlFactory.Instance,
    };

    /// <summary>Before the first request: the schema of this program, the shipped workflows, and in Development its made-up people.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        var held = HostLock.Acquire(app.Services.GetRequiredService<DatabaseOptions>());
        app.Lifetime.ApplicationStopped.Register(held.Dispose);
        await app.Services.GetRequiredService<DatabaseStartup>().MigrateAsync(stopping);
        await ShippedDefinitions.SeedAsync(app.Services, ShippedDefinitions.Path, stopping);
        if (app.Environment.IsDevelopment())
        {
            await app.Services.GetRequiredService<ProgrammeSeed>().ApplyPeopleAsync(stopping);
            if (app.Configuration.GetValue("Demonstration:Seed", true))
            {
                await DemonstrationSeed.PlayAsync(app.Services, Path.Combine(Folder(app.Configuration, app.Environment), "files"), stopping);
            }
        }
    }
}
