using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>Another share of the province, where the municipality's money does not reach.</summary>
internal sealed class FundAgreement : IDecisionRecorder
{
    public string Key => "agreement.funding";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var share = (int)Math.Clamp(data.Whole("provinceBasisPoints") ?? 5000, 0, 10_000);
        var split = AgreementSplit.Of(context, project.TotalCost, share);
        AgreementSplit.Apply(project, split);
        return Task.FromResult<JsonNode?>(AgreementSplit.Describe(split, isShort: false));
    }
}
