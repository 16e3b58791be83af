using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>All conditions are met: the papers handed in count as accepted.</summary>
internal sealed class PassGate(AgreementService agreements) : IDecisionRecorder
{
    public string Key => "agreement.gate";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        foreach (var paper in agreements.Documents(ProjectCase.Of(context).Number).Where(d => d.FileId is not null))
        {
            paper.IsAccepted = true;
        }

        return Task.FromResult<JsonNode?>(null);
    }
}
