using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Settlement;

internal static class SettlementRegistration
{
    public static IServiceCollection AddSettlement(this IServiceCollection services) => services.AddScoped<SettlementBook>().AddScoped<Ledger>();
}
