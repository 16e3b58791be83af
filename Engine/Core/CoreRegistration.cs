using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Definitions.Validators;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;
using SmartFactory.Engine.Expressions.JavaScript;
using SmartFactory.Engine.Incidents;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine;

/// <summary>The engine's table of contents.</summary>
public static class CoreRegistration
{
    public static IServiceCollection AddEngine(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IIdentityGenerator, GuidIdentityGenerator>();
        services.TryAddSingleton<IWorkflowCatalog, EmptyWorkflowCatalog>();
        services.TryAddSingleton<ILineWriter, LoggingLineWriter>();
        services.AddSingleton<ActivityRegistry>();
        services.TryAddSingleton<JavaScriptOptions>();
        services.AddSingleton<JavaScriptEvaluator>();
        services.AddSingleton<ExpressionCompiler>();
        services.AddSingleton<WorkflowBuilder>();
        services.AddSingleton<WorkflowMaterializer>();
        services.AddSingleton<DefinitionValidator>();
        services.AddSingleton<IncidentStrategies>();
        services.AddSingleton<ActivityInvoker>();
        services.AddSingleton<WorkflowRunner>();
        services.AddSingleton<TriggerIndexer>();
        services.AddRuntime();
        return services.AddActivitiesFrom(typeof(CoreRegistration).Assembly);
    }

    /// <summary>Finds activities, expression handlers and script functions of an assembly by type.</summary>
    public static IServiceCollection AddActivitiesFrom(this IServiceCollection services, Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }))
        {
            if (typeof(IActivity).IsAssignableFrom(type) && type.GetCustomAttribute<ActivityAttribute>() is not null)
            {
                services.AddSingleton(new ActivityType(type));
            }

            AddAs<IExpressionHandler>(services, type);
            AddAs<IScriptFunction>(services, type);
            AddAs<IIncidentStrategy>(services, type);
            AddAs<IDefinitionRule>(services, type);
            AddAs<IDrawnPorts>(services, type);
            if (typeof(IPropertyOptions).IsAssignableFrom(type))
            {
                services.AddScoped(typeof(IPropertyOptions), type);
            }
        }

        return services;
    }

    private static void AddAs<T>(IServiceCollection services, Type type)
    {
        if (typeof(T).IsAssignableFrom(type))
        {
            services.TryAddEnumerable(ServiceDescriptor.Singleton(typeof(T), type));
        }
    }
}
