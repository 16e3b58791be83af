using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Rounds;

internal static class RoundsRegistration
{
    internal static IServiceCollection AddRounds(this IServiceCollection services) => services
        .AddScoped<RoundService>()
        .AddScoped<CellBook>();
}
