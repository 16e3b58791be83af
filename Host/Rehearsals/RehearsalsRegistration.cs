namespace SmartFactory.Host.Rehearsals;

internal static class RehearsalsRegistration
{
    public static IServiceCollection AddRehearsals(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<RehearsalLimits>(configuration.GetSection(RehearsalLimits.Section));
        return services.AddHostedService<RehearsalRunner>();
    }
}
