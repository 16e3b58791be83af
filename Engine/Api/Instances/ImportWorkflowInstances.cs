using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Runtime;
using SmartFactory.Engine.Runtime.Arrivals;

namespace SmartFactory.Engine.Api.Instances;

/// <summary>POST /bulk-actions/import/workflow-instances: files of instances, JSON or zip, all of them or none. None overwrites one that is here.</summary>
internal sealed class ImportWorkflowInstances : IEndpoint
{
    public void Map(IEndpointRouteBuilder api) => api.MapPost("/bulk-actions/import/workflow-instances", HandleAsync).DisableAntiforgery();

    private static async Task<IResult> HandleAsync(HttpContext context, ICommitGate gate, CancellationToken cancellationToken)
    {
        var arriving = await ReadAsync(context.Request, cancellationToken);
        try
        {
            await gate.CommitAsync("instance.import", (services, ct) => AdmitAsync(services, arriving, context.Id(), ct), cancellationToken);
        }
        catch (ArrivalRefusedException refused)
        {
            throw InstanceFile.Refused(refused);
        }

        // The designer's page reads the one name, Elsa's server sends the other.
        return ApiJson.Ok(new { imported = arriving.Count, count = arriving.Count });
    }

    private static async Task<int> AdmitAsync(IServiceProvider services, IReadOnlyList<Arriving> all, string? actor, CancellationToken cancellationToken)
    {
        foreach (var (parcel, hash) in all)
        {
            await services.GetRequiredService<IInstanceArrivals>().AdmitAsync(parcel, cancellationToken);
            await services.GetRequiredService<IAudit>().RecordAsync(
                "instance.imported",
                parcel.Instance.Id,
                actor,
                new JsonObject { ["definition"] = parcel.Instance.DefinitionId, ["version"] = parcel.Instance.DefinitionVersion, ["case"] = parcel.Instance.CorrelationId, ["file"] = hash },
                cancellationToken);
        }

        return all.Count;
    }

    private static async Task<IReadOnlyList<Arriving>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            throw new Refusal("badRequest");
        }

        var found = new List<Arriving>();
        foreach (var file in (await request.ReadFormAsync(cancellationToken)).Files)
        {
            await using var content = file.OpenReadStream();
            var bytes = await JsonBody.ReadAsync(content, JsonBody.MostBytes, cancellationToken);
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
            var instances = ZippedJson.Is(bytes.Span) ? await ZippedJson.ReadAsync(bytes, cancellationToken) : [JsonBody.Parse(bytes)];
            found.AddRange(instances.Select(i => new Arriving(InstanceFile.Unpack(i), hash)));
        }

        return found.Count > 0 ? found : throw new Refusal("arrival.none");
    }

    /// <param name="File">The hash of the file it came in.</param>
    private sealed record Arriving(InstanceParcel Parcel, string File);
}
