using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Certificates;

/// <summary>Counts the panel: without a majority of answers it is held over; a tie does not grant.</summary>
internal sealed class CountPanel : IDecisionRecorder
{
    public string Key => "cert.panel";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var rows = data.Rows("rows");
        var answers = rows.Select(r => r.Text("actionKey")).Where(a => a.Length > 0).ToList();
        int Votes(string key) => answers.Count(a => a == CertificationTexts.Of(key));
        var ruling = rows.Count == 0 || answers.Count * 2 <= rows.Count ? "hold"
            : Votes("grant") * 2 > answers.Count ? "grant"
            : Votes("deny") * 2 > answers.Count ? "deny"
            : "hold";
        var reason = rows.FirstOrDefault(r => r.Text("actionKey") == CertificationTexts.Of("deny"))?.Part("completionData").Text("reason") ?? "";
        return Task.FromResult<JsonNode?>(new JsonObject { ["ruling"] = CertificationTexts.Of(ruling), ["reason"] = reason, ["asked"] = rows.Count, ["answered"] = answers.Count });
    }
}
