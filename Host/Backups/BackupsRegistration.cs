using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Host.Backups;

internal static class BackupsRegistration
{
    public static IServiceCollection AddBackups(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.Configure<BackupOptions>(configuration.GetSection(BackupOptions.Section));
        services.AddSingleton(sp => new BackupPlace(sp.GetRequiredService<DatabaseOptions>(), ProductData.Folder(configuration, environment)));
        services.AddScoped<BackupWriter>();
        return services.AddScoped<ICronDuty, NightlyBackup>();
    }
}
