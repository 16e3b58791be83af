using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Stages;

internal static class StagesRegistration
{
    public static IServiceCollection AddStages(this IServiceCollection services) => services.AddScoped<StageTimeline>();
}
