using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Workflows.Scoring;

namespace SmartFactory.Workflows.Selection;

internal static class SelectionRegistration
{
    internal static IServiceCollection AddSelection(this IServiceCollection services) => services
        .AddScoped<SuccessionBook>()
        .AddEvery<IRankingStep>();
}
