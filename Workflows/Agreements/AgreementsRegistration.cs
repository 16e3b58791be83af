using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Agreements;

internal static class AgreementsRegistration
{
    public static IServiceCollection AddAgreements(this IServiceCollection services) => services.AddScoped<AgreementService>().AddScoped<AgreementSheet>();
}
