using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Decisions;

internal static class DecisionsRegistration
{
    public static IServiceCollection AddDecisions(this IServiceCollection services) => services
        .AddScoped<DecisionService>()
        .AddEvery<IDecisionRecorder>();
}
