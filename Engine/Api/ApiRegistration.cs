using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Alterations;
using SmartFactory.Engine.Api.Definitions;
using SmartFactory.Engine.Api.Descriptors;
using SmartFactory.Engine.Api.Documentation;
using SmartFactory.Engine.Api.Executions;
using SmartFactory.Engine.Api.Hub;
using SmartFactory.Engine.Api.Instances;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Api.Requests;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api;

/// <summary>The API's table of contents.</summary>
public static class ApiRegistration
{
    /// <summary>Where everything of the API is found.</summary>
    public const string Root = "/elsa/api";

    private const string Hubs = "/elsa/hubs/workflow-instance";

    /// <summary>Below it are the addresses of workflows' own HTTP endpoints, as in Elsa.</summary>
    public const string Requests = "/workflows";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.TryAddScoped<IAudit, NoAudit>();
        services.TryAddScoped<IActors, NoActors>();
        services.AddSingleton<DescriptorCatalog>();
        services.AddSingleton<DescriptorAnswer>();
        services.AddScoped<DescriptorOptions>();
        services.AddScoped<StudioDefinitions>();
        services.AddScoped<DraftDesk>();
        services.AddScoped<VersionShelf>();
        services.AddSingleton<ConfiguredInputs>();
        services.AddSingleton<InstanceDesk>();
        services.AddScoped<ChosenInstances>();
        services.AddScoped<InstanceReader>();
        services.AddSingleton<InstanceWatch>();
        services.AddSingleton<InstanceBroadcast>();
        services.AddHostedService(sp => sp.GetRequiredService<InstanceBroadcast>());
        services.AddOpenApi(ApiDocument.Name, ApiDocument.Describe);
        services.AddSignalR(options => options.MaximumReceiveMessageSize = 16 * 1024);
        services.AddScoped<RequestListeners>();

        // Also where faults are thrown at developers: what cannot be read from an address is the caller's to mend.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        return services;
    }

    /// <summary>All endpoints, for those whom the policy lets in.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="policy">Who may use the designer.</param>
    /// <param name="receivesRequests">Whether strangers' requests reach the HTTP endpoints that somebody drew into a workflow.</param>
    public static void MapApi(this IEndpointRouteBuilder endpoints, string policy, bool receivesRequests = false)
    {
        endpoints.MapHub<WorkflowInstanceHub>(Hubs, options => options.CloseOnAuthenticationExpiration = true).RequireAuthorization(policy);
        var api = endpoints.MapGroup(Root).RequireAuthorization(policy);
        api.AddEndpointFilter<OwnOriginOnly>();
        api.AddEndpointFilter<RefusalAnswers>();
        api.WithMetadata(new SizeLimit(JsonBody.MostBytes));
        foreach (var type in typeof(ApiRegistration).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IEndpoint))))
        {
            var described = api.MapGroup("").WithSummary(Words(type.Name)).WithTags(type.Namespace!.Split('.')[^1]);
            ((IEndpoint)Activator.CreateInstance(type)!).Map(described);
        }

        api.MapOpenApi("/openapi/{documentName}.json");

        if (receivesRequests)
        {
            ReceiveRequest.Map(endpoints);
        }
    }

    /// <summary>"Publish workflow definition" for PublishWorkflowDefinition.</summary>
    private static string Words(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
}
