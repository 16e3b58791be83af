using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Alterations;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Alterations;

/// <summary>What shall be altered.</summary>
internal static class AlterationRequest
{
    public static IReadOnlyList<Alteration> Read(JsonObject body)
    {
        try
        {
            return AlterationJson.Read((body["alterations"] as JsonArray ?? throw new Refusal("alterationsMissing")).ToJsonString());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new Refusal("alterations", e.Message);
        }
    }
}
