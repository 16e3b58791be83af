using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Certificates;

internal static class CertificatesRegistration
{
    public static IServiceCollection AddCertificates(this IServiceCollection services)
    {
        services.AddOptions<CertificationOptions>().BindConfiguration(CertificationOptions.Section);
        return services.AddScoped<CertificationService>().AddScoped<Eligibility>();
    }
}
