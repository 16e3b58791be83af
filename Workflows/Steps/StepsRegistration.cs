using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Steps;

internal static class StepsRegistration
{
    public static IServiceCollection AddSteps(this IServiceCollection services) => services.AddScoped<WaitingCounts>();
}
