using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Changes;

internal static class ChangesRegistration
{
    public static IServiceCollection AddChanges(this IServiceCollection services) => services.AddScoped<ChangeService>();
}
