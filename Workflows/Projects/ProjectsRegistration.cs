using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Projects;

internal static class ProjectsRegistration
{
    internal static IServiceCollection AddProjects(this IServiceCollection services) => services.AddScoped<ProjectService>();
}
