using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Settlement;

/// <summary>What the settlement comes to.</summary>
internal sealed class SettlementResult(SettlementBook settlements) : IFact
{
    public string Name => "settlement.result";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var settlement = settlements.Of(ProjectCase.Of(context).Number);
        return new JsonObject
        {
            ["spent"] = settlement.SpentAmount,
            ["accepted"] = settlement.AcceptedAmount,
            ["disallowed"] = settlement.DisallowedAmount,
            ["interest"] = settlement.InterestAmount,
            ["support"] = settlement.SupportAmount,
            ["balance"] = settlement.BalanceAmount,
            ["clawback"] = settlement.ClawbackAmount,
            ["unpaid"] = Math.Max(0, settlement.ClawbackAmount - settlement.RepaidAmount),
        };
    }
}
