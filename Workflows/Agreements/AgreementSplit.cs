using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Costs;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>Fixes who pays what of the accepted costs (R2): at the track's rate, within its cap and what was promised at selection, divided as the cell says.</summary>
internal sealed class AgreementSplit(ProjectService projects) : ICostSplitter
{
    public string Mode => "agreement";

    public Task<JsonObject> SplitAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var cell = ProjectCase.CellOf(context);
        var split = Of(context, project.TotalCost, cell?.ProvinceBasisPoints ?? 5000);
        Apply(project, split);

        var others = projects.PledgedByMunicipality(project.RoundId, project.Track, project.MunicipalityCode, project.Number);
        var isShort = cell?.MunicipalityBudget is { } budget && others + split.Municipality > budget;
        return Task.FromResult(Describe(split, isShort));
    }

    public static CostSplit Of(CaseContext context, long total, int provinceBasisPoints)
    {
        var track = ProjectCase.TrackOf(context);
        var promised = context.Application is { SupportAmount: > 0 } application ? application.SupportAmount : track.SupportCap;
        return CostSplit.Of(total, track.RateBasisPoints, Math.Min(promised, track.SupportCap), provinceBasisPoints);
    }

    public static void Apply(Project project, CostSplit split)
    {
        project.TotalCost = split.Total;
        project.SupportAmount = split.Support;
        project.ProvinceAmount = split.Province;
        project.MunicipalityAmount = split.Municipality;
        project.OwnAmount = split.Own;
    }

    public static JsonObject Describe(CostSplit split, bool isShort) => new()
    {
        ["total"] = split.Total,
        ["support"] = split.Support,
        ["province"] = split.Province,
        ["municipality"] = split.Municipality,
        ["own"] = split.Own,
        ["isCapped"] = split.IsCapped,
        ["cellShort"] = isShort,
    };
}
