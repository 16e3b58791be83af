using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Numbers;

internal static class NumbersRegistration
{
    internal static IServiceCollection AddNumbers(this IServiceCollection services) => services.AddScoped<NumberAllotter>();
}
