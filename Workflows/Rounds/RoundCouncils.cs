using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Rounds;

/// <summary>One request per municipality to confirm its share: the inputs and correlations of sf-council.</summary>
internal sealed class RoundCouncils : IFact
{
    public string Name => "round.councils";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        if (context.Round is not { } round)
        {
            return null;
        }

        // Each drafting pass asks anew, under a correlation of its own.
        var suffix = $"{round.Id[2..]}-Q{(int?)arguments["pass"] ?? 1}";
        var codes = round.Cells.Select(c => c.MunicipalityCode).Distinct().Order(StringComparer.Ordinal);
        return new JsonArray([.. codes.Select(code => (JsonNode)new JsonObject
        {
            ["correlation"] = $"CNCL-{code}-{suffix}",
            ["mode"] = "확인",
            ["municipalityCode"] = code,
        })]);
    }
}
