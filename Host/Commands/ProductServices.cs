using SmartFactory.Engine;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.Workflows;

namespace SmartFactory.Host.Commands;

/// <summary>The product without its pages and background services, for verbs that drive or read it themselves.</summary>
internal static class ProductServices
{
    public static ServiceProvider Build(DatabaseOptions database, Action<IServiceCollection>? own = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error).AddSimpleConsole().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        own?.Invoke(services);
        services.AddEngine().AddPersistence(database).AddWorkflows();
        return services.BuildServiceProvider();
    }
}
