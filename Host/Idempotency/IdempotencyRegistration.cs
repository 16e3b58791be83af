using Microsoft.AspNetCore.Mvc;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Host.Idempotency;

internal static class IdempotencyRegistration
{
    /// <summary>After the database was registered: its commit gate is wrapped.</summary>
    public static IServiceCollection AddIdempotency(this IServiceCollection services)
    {
        var gate = services.Single(s => s.ServiceType == typeof(ICommitGate));
        services.Remove(gate);
        services.AddSingleton<ICommitGate>(sp => new IdempotentCommitGate((ICommitGate)(gate.ImplementationFactory?.Invoke(sp) ?? ActivatorUtilities.CreateInstance(sp, gate.ImplementationType!))));
        services.AddSingleton<RequestReplay>();
        services.AddScoped<IdempotentPages>();
        services.Configure<MvcOptions>(o => o.Filters.AddService<IdempotentPages>());
        return services;
    }
}
