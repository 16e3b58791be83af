using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Workflows.Audit;

internal static class AuditRegistration
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services.AddScoped<AuditTrail>().AddScoped<IAudit, EngineAudit>();
}
