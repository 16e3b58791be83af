using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Companies;

internal static class CompaniesRegistration
{
    internal static IServiceCollection AddCompanies(this IServiceCollection services) => services
        .AddScoped<CompanyService>()
        .AddScoped<IBusinessStateSource, ManualBusinessState>();
}
