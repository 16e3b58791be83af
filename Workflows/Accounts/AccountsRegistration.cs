using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Accounts;

internal static class AccountsRegistration
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddScoped<PeopleDirectory>()
        .AddScoped<FirstAccounts>()
        .AddScoped<PeopleRegister>()
        .AddScoped<ProtectionKeys>();
}
