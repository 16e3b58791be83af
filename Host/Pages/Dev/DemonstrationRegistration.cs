using SmartFactory.Workflows.Rehearsal;

namespace SmartFactory.Host.Pages.Dev;

internal static class DemonstrationRegistration
{
    /// <summary>In Development the clock can be put forward and made-up people can work; elsewhere neither exists. Call it before anything else asks for the clock.</summary>
    public static IServiceCollection AddDemonstration(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment())
        {
            return services;
        }

        var folder = ProductData.Folder(configuration, environment);
        services.AddSingleton<TimeProvider>(new DemonstrationClock(Path.Combine(folder, "demonstration-clock.txt")));
        services.AddSingleton<DemonstrationOffice>();
        return services;
    }
}
