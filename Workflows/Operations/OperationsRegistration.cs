using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Operations;

internal static class OperationsRegistration
{
    public static IServiceCollection AddOperations(this IServiceCollection services) => services.AddScoped<OperationLog>();
}
