using System.Text.Json.Nodes;
using SmartFactory.Workflows.Agreements;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Costs;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Changes;

/// <summary>Splits changed costs again; support already paid cannot be taken back by a change.</summary>
internal sealed class ChangeSplit(ChangeService changes, ProjectService projects) : ICostSplitter
{
    public string Mode => "change";

    public Task<JsonObject> SplitAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var cell = ProjectCase.CellOf(context);
        var total = changes.OfInstance(context.InstanceId).NewTotalCost ?? project.TotalCost;
        var split = AgreementSplit.Of(context, total, cell?.ProvinceBasisPoints ?? 5000);
        var others = projects.PledgedByMunicipality(project.RoundId, project.Track, project.MunicipalityCode, project.Number);
        var isShort = split.Support < project.PaidAmount || (cell?.MunicipalityBudget is { } budget && others + split.Municipality > budget);
        if (!isShort)
        {
            AgreementSplit.Apply(project, split);
        }

        return Task.FromResult(AgreementSplit.Describe(split, isShort));
    }
}
