using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Descriptors;

/// <summary>POST /descriptors/activities/{type}/options/{property}: the present choices of one input, for designers that refresh them.</summary>
internal sealed class ListActivityOptions : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapPost("/descriptors/activities/{type}/options/{property}", HandleAsync);

    private static async Task<IResult> HandleAsync(string type, string property, ActivityRegistry registry, DescriptorOptions options, CancellationToken cancellationToken)
    {
        if (registry.Find(type) is not { } activity || activity.FindInput(property) is not { } input)
        {
            return Refusal.Problem(StatusCodes.Status404NotFound, "notFound");
        }

        var written = InputJson.Write(activity, input, await options.FindAsync(type, property, cancellationToken), input.Order);
        return ApiJson.Ok(new JsonObject { ["items"] = written["uiSpecifications"]?.DeepClone() ?? new JsonObject() });
    }
}
