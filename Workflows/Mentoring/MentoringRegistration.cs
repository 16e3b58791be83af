using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Mentoring;

internal static class MentoringRegistration
{
    public static IServiceCollection AddMentoring(this IServiceCollection services) => services.AddScoped<MentoringService>().AddScoped<TaskBook>();
}
