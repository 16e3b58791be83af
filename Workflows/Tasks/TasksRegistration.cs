using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Tasks;

internal static class TasksRegistration
{
    public static IServiceCollection AddTasks(this IServiceCollection services) => services
        .AddScoped<TaskInbox>()
        .AddScoped<TaskService>()
        .AddScoped<TaskLock>()
        .AddScoped<TaskExtension>()
        .AddScoped<TaskIssuer>()
        .AddScoped<TaskTargets>()
        .AddScoped<TaskEnding>()
        .AddScoped<TaskDoers>()
        .AddScoped<TaskMail>();
}
