using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.DraftRehearsals;

internal static class DraftRehearsalsRegistration
{
    public static IServiceCollection AddDraftRehearsals(this IServiceCollection services) => services.AddScoped<DraftRehearsalDesk>();
}
