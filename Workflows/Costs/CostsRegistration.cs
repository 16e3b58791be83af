using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Costs;

internal static class CostsRegistration
{
    public static IServiceCollection AddCosts(this IServiceCollection services) => services.AddEvery<ICostSplitter>();
}
