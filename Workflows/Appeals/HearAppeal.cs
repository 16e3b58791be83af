using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Appeals;

/// <summary>Counts what the uninvolved evaluators think.</summary>
internal sealed class HearAppeal : IDecisionRecorder
{
    public string Key => "appeal.opinions";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken) => Task.FromResult<JsonNode?>(Count((data["rows"] as JsonArray ?? []).OfType<JsonObject>().ToList()));

    private static JsonObject Count(List<JsonObject> rows)
    {
        var answered = rows.Where(r => (string?)r["status"] == "completed").ToList();
        var opinions = answered.Select(r => new JsonObject
        {
            ["name"] = (string?)r["completedByName"],
            ["verdict"] = (string?)r["completionData"]?["verdict"],
            ["reason"] = (string?)r["completionData"]?["reason"],
        });
        return new JsonObject { ["isMajority"] = answered.Count * 2 > rows.Count, ["items"] = new JsonArray([.. opinions]) };
    }
}
