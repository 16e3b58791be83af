using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Costs;
using SmartFactory.Workflows.Exits;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Settlement;

/// <summary>Computes the settlement from the reviewed lines (R13) and keeps every step of the arithmetic for the file.</summary>
internal sealed class SettlementSplit(SettlementBook settlements, ExitService exits) : ICostSplitter
{
    public string Mode => "settlement";

    public Task<JsonObject> SplitAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var track = ProjectCase.TrackOf(context);
        var settlement = settlements.Of(project.Number);
        var input = new SettlementInput(settlement.AcceptedAmount, track.RateBasisPoints, project.SupportAmount, project.ProvinceAmount, project.PaidAmount, settlement.InterestAmount, exits.WasBadFaith(project.Number));
        var outcome = SettlementArithmetic.Settle(input);

        settlement.SupportAmount = outcome.Support;
        settlement.ProvinceClawback = outcome.ProvinceClawback;
        settlement.MunicipalityClawback = outcome.MunicipalityClawback;
        settlement.ClawbackAmount = outcome.Clawback;

        // Who is terminated gets nothing more, even where something would be left.
        settlement.BalanceAmount = settlement.IsTermination ? 0 : outcome.Balance;
        var steps = new JsonArray(
            Step("accepted", input.Accepted), Step("rateBasisPoints", input.RateBasisPoints), Step("agreedSupport", input.AgreedSupport),
            Step("support", outcome.Support), Step("paid", input.Paid), Step("interest", input.Interest), Step("balance", settlement.BalanceAmount), Step("clawback", outcome.Clawback));
        settlement.StepsJson = steps.ToJsonString();
        return Task.FromResult(new JsonObject
        {
            ["support"] = outcome.Support,
            ["balance"] = settlement.BalanceAmount,
            ["clawback"] = outcome.Clawback,
            ["province"] = outcome.ProvinceClawback,
            ["municipality"] = outcome.MunicipalityClawback,
            ["steps"] = steps,
            ["cellShort"] = false,
        });
    }

    private static JsonObject Step(string name, long amount) => new() { ["step"] = name, ["amount"] = amount };
}
