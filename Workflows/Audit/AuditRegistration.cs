using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Audit;

internal static class AuditRegistration
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services.AddScoped<AuditTrail>();
}
