using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Completion;

internal static class CompletionRegistration
{
    public static IServiceCollection AddCompletion(this IServiceCollection services) => services.AddScoped<KpiService>().AddScoped<InspectionBook>();
}
