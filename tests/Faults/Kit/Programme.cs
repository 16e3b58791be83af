using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SmartFactory.Engine;
using SmartFactory.Engine.Definitions.Validators;
using SmartFactory.Engine.Persistence;
using SmartFactory.Faults.Victims;
using SmartFactory.Host.Adapters;
using SmartFactory.Workflows;
using SmartFactory.Workflows.Documents;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Mail;
using SmartFactory.Workflows.Rehearsal;

namespace SmartFactory.Faults.Kit;

/// <summary>The programme on a victim's database without anything that works by itself: for whoever looks, and for whoever races.</summary>
internal static class Programme
{
    public static ServiceProvider On(VictimSettings settings)
    {
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton<IFileStore>(new FileStorage(Path.Combine(settings.Folder, "files")))
            .AddSingleton<IPdfRenderer, NoPrinter>()
            .AddSingleton<IMailTransport, AcceptingMailServer>()
            .AddEngine().AddPersistence(settings.Database).AddWorkflows();

        // The cases are cut down to what a fault can befall; the rules have tests of their own.
        services.RemoveAll<IDefinitionRule>();
        return services.BuildServiceProvider();
    }
}
