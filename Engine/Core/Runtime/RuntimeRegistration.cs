using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Alterations;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime.Activation;
using SmartFactory.Engine.Runtime.Arrivals;
using SmartFactory.Engine.Runtime.Catalog;
using SmartFactory.Engine.Runtime.Dispatching;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Engine.Runtime;

public static class RuntimeRegistration
{
    /// <summary>Finds background tasks, timer handlers, bookmark and instance observers and cron duties of an assembly by type.</summary>
    public static IServiceCollection AddRuntimePartsFrom(this IServiceCollection services, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        foreach (var type in assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }))
        {
            AddAs<IBackgroundTask>(services, type);
            AddAs<ITimerHandler>(services, type);
            AddAs<IBookmarkObserver>(services, type);
            AddAs<IInstanceObserver>(services, type);
            AddAs<IDispatchHandler>(services, type);
            AddAs<ICronDuty>(services, type);
            AddAs<IActivationStrategy>(services, type);
        }

        return services;
    }

    /// <summary>The catalog of published definitions, where there is a store of them.</summary>
    public static IServiceCollection AddDefinitionCatalog(this IServiceCollection services)
    {
        services.AddSingleton<WorkflowCatalog>();
        services.AddSingleton<IWorkflowCatalog>(sp => sp.GetRequiredService<WorkflowCatalog>());
        services.AddScoped<WorkflowVersions>();
        services.AddScoped<IWorkflowVersions>(sp => sp.GetRequiredService<WorkflowVersions>());
        services.AddScoped<IDefinitionPublisher, DefinitionPublisher>();
        services.AddScoped<TriggerArming>();
        services.AddScoped<IInstanceAlterations, InstanceAlterations>();
        services.AddSingleton<AlterationPlans>();
        services.AddScoped<IInstanceArrivals, InstanceArrivals>();
        services.AddScoped<IChildWorkflowRunner>(sp => sp.GetRequiredService<WorkflowRuntime>());
        return services;
    }

    internal static IServiceCollection AddRuntime(this IServiceCollection services)
    {
        services.TryAddSingleton<CommitSignal>();
        services.TryAddSingleton<IInstanceChanges, InstanceChanges>();
        services.TryAddSingleton<TriggerIndexer>();
        services.AddSingleton<IDispatchPump, DispatchPump>();
        services.AddSingleton<OutsidePump>();
        services.AddScoped<HttpExchange>();
        services.AddScoped<WorkflowRuntime>();
        services.AddScoped<IWorkflowRuntime>(sp => sp.GetRequiredService<WorkflowRuntime>());
        services.AddScoped<ActivationStrategies>();
        services.AddScoped<BurstRecorder>();
        services.AddScoped<EventFanOut>();
        return services.AddRuntimePartsFrom(typeof(RuntimeRegistration).Assembly);
    }

    // One instance per scope, also when a service is asked for by its own type.
    private static void AddAs<T>(IServiceCollection services, Type type)
        where T : class
    {
        if (typeof(T).IsAssignableFrom(type))
        {
            services.TryAddScoped(type);
            services.AddScoped(sp => (T)sp.GetRequiredService(type));
        }
    }
}
