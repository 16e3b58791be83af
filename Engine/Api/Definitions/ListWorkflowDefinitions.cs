using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Access;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Definitions;

/// <summary>GET /workflow-definitions: one page of the list, or everything when no page is asked for.</summary>
internal sealed class ListWorkflowDefinitions : IEndpoint
{
    private const int LargestPage = 1000;

    public void Map(IEndpointRouteBuilder api) => api.MapGet("/workflow-definitions", HandleAsync).WithMetadata(AskedByItself.Instance);

    private static async Task<IResult> HandleAsync(HttpRequest request, IDefinitionQueries definitions, CancellationToken cancellationToken)
    {
        if (string.Equals(request.Query["IsSystem"], "true", StringComparison.OrdinalIgnoreCase))
        {
            return Answer(new DefinitionPage([], 0));
        }

        return Answer(await definitions.ListAsync(Read(request.Query), cancellationToken));
    }

    /// <summary>An unknown word means what its absence means, as in Elsa.</summary>
    internal static DefinitionQuery Read(IQueryCollection query)
    {
        var size = Number(query["PageSize"]) is { } asked ? Math.Clamp(asked, 1, LargestPage) : (int?)null;
        var page = Math.Max(0, Number(query["Page"]) ?? 0);
        var (versions, number) = VersionOptions.Read(query["VersionOptions"]);
        return new DefinitionQuery
        {
            Versions = versions,
            Number = number,
            DefinitionIds = [.. query["DefinitionIds"].OfType<string>().Where(i => i.Length > 0)],
            Ids = [.. query["Ids"].OfType<string>().Where(i => i.Length > 0)],
            Search = query["SearchTerm"],
            OrderBy = Enum.TryParse<DefinitionOrder>(query["OrderBy"], ignoreCase: true, out var order) ? order : DefinitionOrder.Name,
            Descending = string.Equals(query["OrderDirection"], "Descending", StringComparison.OrdinalIgnoreCase),
            Skip = size is { } rows ? (int)Math.Min((long)page * rows, int.MaxValue) : 0,
            Take = size,
        };
    }

    private static IResult Answer(DefinitionPage page) => ApiJson.Ok(new JsonObject
    {
        ["items"] = new JsonArray([.. page.Items.Select(Summary)]),
        ["totalCount"] = page.Total,
        ["links"] = StudioDefinitions.Links.OfList(),
    });

    public static JsonObject Summary(DefinitionVersion version) => Summary(new DefinitionSummary(
        version.Id, version.DefinitionId, version.Name, version.Description, version.Version, version.IsLatest, version.IsPublished, version.CreatedAt, version.CreatedBy, version.ChangeNote, version.PublishedAt, version.PublishedBy));

    public static JsonObject Summary(DefinitionSummary version) => new()
    {
        ["id"] = version.Id,
        ["definitionId"] = version.DefinitionId,
        ["name"] = version.Name,
        ["description"] = version.Description,
        ["version"] = version.Version,
        ["isLatest"] = version.IsLatest,
        ["isPublished"] = version.IsPublished,
        ["isReadonly"] = false,
        ["providerName"] = null,
        ["materializerName"] = "Json",
        ["isMaterializerAvailable"] = true,
        ["createdAt"] = ApiJson.Node(version.CreatedAt),
        ["toolVersion"] = null,
        ["createdBy"] = version.CreatedBy,
        ["changeNote"] = version.ChangeNote,
        ["publishedAt"] = version.PublishedAt is { } at ? ApiJson.Node(at) : null,
        ["publishedBy"] = version.PublishedBy,
        ["links"] = StudioDefinitions.Links.Of(version.DefinitionId),
    };

    private static int? Number(string? text) => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
