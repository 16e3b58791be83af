using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Engine.Persistence.Verification;

internal static class VerificationRegistration
{
    /// <summary>The engine's invariants, found by type.</summary>
    public static IServiceCollection AddVerification(this IServiceCollection services)
    {
        foreach (var type in typeof(VerificationRegistration).Assembly.GetTypes().Where(t => t.IsClass && !t.IsAbstract && typeof(IInvariant).IsAssignableFrom(t)))
        {
            services.AddScoped(typeof(IInvariant), type);
        }

        return services;
    }
}
