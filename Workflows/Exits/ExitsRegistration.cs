using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Exits;

internal static class ExitsRegistration
{
    public static IServiceCollection AddExits(this IServiceCollection services) => services.AddScoped<ExitService>().AddScoped<SanctionList>();
}
