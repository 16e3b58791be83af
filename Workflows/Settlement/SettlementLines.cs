using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Settlement;

/// <summary>The cost items of the settlement as rows of a form.</summary>
internal sealed class SettlementLines(SettlementBook settlements) : IFact
{
    public string Name => "settlement.lines";

    public JsonNode? Read(CaseContext context, JsonObject arguments) =>
        new JsonArray([.. settlements.Lines(ProjectCase.Of(context).Number).Select(l => new JsonObject
        {
            ["key"] = l.Id, ["label"] = l.Item, ["agreed"] = l.Agreed, ["spent"] = l.Spent, ["accepted"] = l.Accepted, ["hasEvidence"] = l.HasEvidence, ["reason"] = l.Reason,
        })]);
}
