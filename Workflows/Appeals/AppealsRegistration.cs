using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Appeals;

internal static class AppealsRegistration
{
    internal static IServiceCollection AddAppeals(this IServiceCollection services) => services
        .AddScoped<AppealBook>()
        .AddScoped<AppealService>();
}
