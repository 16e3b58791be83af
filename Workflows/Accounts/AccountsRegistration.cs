using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Workflows.Accounts;

internal static class AccountsRegistration
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddScoped<PeopleDirectory>()
        .AddScoped<IActors, ActorNames>()
        .AddScoped<FirstAccounts>()
        .AddScoped<PeopleRegister>()
        .AddScoped<ProtectionKeys>();
}
