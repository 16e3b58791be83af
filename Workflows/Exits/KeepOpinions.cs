using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Exits;

/// <summary>The evaluators' opinions, counted for the decision.</summary>
internal sealed class KeepOpinions(ExitService exits) : IDecisionRecorder
{
    public string Key => "exit.panel";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var exit = exits.OfInstance(context.InstanceId);
        var rows = data.Rows("rows");
        exit.OpinionsJson = (data["rows"] ?? new JsonArray()).ToJsonString();
        var counts = rows.Where(r => r.Text("actionKey").Length > 0).GroupBy(r => r.Text("actionKey"));
        return Task.FromResult<JsonNode?>(new JsonObject { ["asked"] = rows.Count, ["answered"] = rows.Count(r => r.Text("actionKey").Length > 0), ["counts"] = new JsonObject(counts.Select(c => KeyValuePair.Create<string, JsonNode?>(c.Key, c.Count()))) });
    }
}
