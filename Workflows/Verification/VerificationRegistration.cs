using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Persistence.Verification;

namespace SmartFactory.Workflows.Verification;

internal static class VerificationRegistration
{
    public static IServiceCollection AddVerification(this IServiceCollection services) => services.AddEvery<IInvariant>().AddScoped<InvariantCheck>();
}
