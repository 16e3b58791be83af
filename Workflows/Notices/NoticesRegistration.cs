using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Notices;

internal static class NoticesRegistration
{
    public static IServiceCollection AddNotices(this IServiceCollection services)
    {
        services.AddOptions<NoticeOptions>().BindConfiguration(NoticeOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<NoticeCatalog>()
            .AddSingleton<NoticeComposer>()
            .AddScoped<NoticeService>()
            .AddScoped<NoticeOrders>()
            .AddScoped<NoticeAudience>()
            .AddEvery<IRecipientGroup>();
    }
}
