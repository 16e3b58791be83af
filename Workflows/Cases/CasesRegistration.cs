using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Cases;

internal static class CasesRegistration
{
    public static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddScoped<ICaseFinder, CaseFinder>()
        .AddEvery<ICaseKind>()
        .AddScoped<FactReader>()
        .AddEvery<IFact>();
}
