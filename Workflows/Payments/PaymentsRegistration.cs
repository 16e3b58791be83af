using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Payments;

internal static class PaymentsRegistration
{
    public static IServiceCollection AddPayments(this IServiceCollection services) => services.AddScoped<PaymentService>();
}
