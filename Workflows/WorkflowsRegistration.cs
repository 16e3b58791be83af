using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows;

/// <summary>Table of contents of the programme's code.</summary>
public static class WorkflowsRegistration
{
    public static IServiceCollection AddWorkflows(this IServiceCollection services) => services
        .AddCalendar()
        .AddProjects();
}
