using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Guards;

internal static class GuardsRegistration
{
    /// <summary>The clock itself is found by type.</summary>
    public static IServiceCollection AddGuards(this IServiceCollection services) => services.AddScoped<GuardLetter>();
}
