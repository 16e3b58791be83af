using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Definitions;
using SmartFactory.Engine.Api.Descriptors;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Api.Requests;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api;

/// <summary>The API's table of contents.</summary>
public static class ApiRegistration
{
    /// <summary>Where everything of the API is found.</summary>
    public const string Root = "/elsa/api";

    /// <summary>Below it are the addresses of workflows' own HTTP endpoints, as in Elsa.</summary>
    public const string Requests = "/workflows";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.TryAddScoped<IAudit, NoAudit>();
        services.AddSingleton<DescriptorCatalog>();
        services.AddSingleton<DescriptorAnswer>();
        services.AddScoped<DescriptorOptions>();
        services.AddScoped<StudioDefinitions>();
        services.AddScoped<DraftDesk>();
        services.AddScoped<RequestListeners>();
        return services;
    }

    /// <summary>All endpoints, for those whom the policy lets in.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="policy">Who may use the designer.</param>
    /// <param name="receivesRequests">Whether strangers' requests reach the HTTP endpoints that somebody drew into a workflow.</param>
    public static void MapApi(this IEndpointRouteBuilder endpoints, string policy, bool receivesRequests = false)
    {
        var api = endpoints.MapGroup(Root).RequireAuthorization(policy);
        api.AddEndpointFilter<OwnOriginOnly>();
        api.AddEndpointFilter<RefusalAnswers>();
        api.WithMetadata(new SizeLimit(JsonBody.MostBytes));
        foreach (var type in typeof(ApiRegistration).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IEndpoint))))
        {
            ((IEndpoint)Activator.CreateInstance(type)!).Map(api);
        }

        if (receivesRequests)
        {
            ReceiveRequest.Map(endpoints);
        }
    }
}
