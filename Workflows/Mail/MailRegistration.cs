using Microsoft.Extensions.DependencyInjection;

namespace SmartFactory.Workflows.Mail;

internal static class MailRegistration
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<MailPump>()
            .AddSingleton<MailServerState>()
            .AddScoped<MailOutbox>()
            .AddScoped<MailLedger>()
            .AddScoped<IWorkflowMailer, WorkflowMailer>();
    }
}
