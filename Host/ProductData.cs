using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Commits;

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

    /// <summary>Brings the database up to this program before the first request.</summary>
    public static async Task PrepareAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<DatabaseStartup>().MigrateAsync(app.Lifetime.ApplicationStopping);
    }
}
