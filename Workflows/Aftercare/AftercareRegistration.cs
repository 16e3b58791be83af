using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Aftercare;

internal static class AftercareRegistration
{
    public static IServiceCollection AddAftercare(this IServiceCollection services) => services.AddScoped<AftercareService>();
}
