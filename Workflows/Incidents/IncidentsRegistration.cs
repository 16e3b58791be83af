using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Incidents;

internal static class IncidentsRegistration
{
    public static IServiceCollection AddIncidents(this IServiceCollection services) => services.AddScoped<IncidentDesk>();
}
