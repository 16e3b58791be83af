using Microsoft.Extensions.Options;
using SmartFactory.Engine.Activities;
using SmartFactory.Workflows.Documents;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Host.Adapters;

internal static class AdaptersRegistration
{
    /// <summary>The ports' other side: what touches disk and network.</summary>
    public static IServiceCollection AddAdapters(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var folder = ProductData.Folder(configuration, environment);
        services.AddSingleton<IFileStore>(new FileStorage(Path.Combine(folder, "files")));
        services.AddSingleton<IPdfRenderer, ChromiumPdf>();
        services.AddOptions<OutgoingHttpOptions>().BindConfiguration(OutgoingHttpOptions.Section);
        services.AddSingleton<IHttpSender, GuardedHttpSender>();
        services.AddMailTransport(configuration, environment, Path.Combine(folder, "mail"));
        services.AddHostedService<InstanceChangeFeed>();
        return services.AddHostedService<DeliveryService>();
    }

    /// <summary>A server when one is configured; else a folder, when one is named or in Development; else none, and mails wait.</summary>
    private static void AddMailTransport(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment, string defaultFolder)
    {
        var mail = configuration.GetSection(MailOptions.Section);
        if (!string.IsNullOrEmpty(mail["Host"]))
        {
            services.AddSingleton<IMailTransport, SmtpTransport>();
        }
        else if (!string.IsNullOrEmpty(mail["PickupFolder"]) || environment.IsDevelopment())
        {
            services.AddSingleton<IMailTransport>(sp => new PickupFolder(
                sp.GetRequiredService<IOptions<MailOptions>>().Value.PickupFolder ?? defaultFolder,
                sp.GetRequiredService<TimeProvider>()));
        }
    }
}
