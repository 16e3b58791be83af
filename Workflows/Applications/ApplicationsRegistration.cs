using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Applications;

internal static class ApplicationsRegistration
{
    internal static IServiceCollection AddApplications(this IServiceCollection services) => services
        .AddScoped<ApplicationService>()
        .AddScoped<ScreeningProgress>();
}
