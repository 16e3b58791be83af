using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Idempotency;

internal static class IdempotencyRegistration
{
    public static IServiceCollection AddIdempotency(this IServiceCollection services) => services.AddScoped<AnsweredRequests>();
}
