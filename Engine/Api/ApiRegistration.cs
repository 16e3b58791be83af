using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Definitions;
using SmartFactory.Engine.Api.Descriptors;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api;

/// <summary>The API's table of contents.</summary>
public static class ApiRegistration
{
    /// <summary>Where everything of the API is found.</summary>
    public const string Root = "/elsa/api";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.TryAddScoped<IAudit, NoAudit>();
        services.AddSingleton<DescriptorCatalog>();
        services.AddSingleton<DescriptorAnswer>();
        services.AddScoped<DescriptorOptions>();
        services.AddScoped<StudioDefinitions>();
        services.AddScoped<DraftDesk>();
        return services;
    }

    /// <summary>All endpoints, for those whom the policy lets in.</summary>
    public static void MapApi(this IEndpointRouteBuilder endpoints, string policy)
    {
        var api = endpoints.MapGroup(Root).RequireAuthorization(policy);
        api.AddEndpointFilter<OwnOriginOnly>();
        api.AddEndpointFilter<RefusalAnswers>();
        api.WithMetadata(new SizeLimit(JsonBody.MostBytes));
        foreach (var type in typeof(ApiRegistration).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IEndpoint))))
        {
            ((IEndpoint)Activator.CreateInstance(type)!).Map(api);
        }
    }
}
