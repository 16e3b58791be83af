using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Councils;

internal static class CouncilsRegistration
{
    internal static IServiceCollection AddCouncils(this IServiceCollection services) => services
        .AddScoped<CouncilBook>()
        .AddScoped<CouncilService>();
}
