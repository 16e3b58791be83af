using System.Globalization;

namespace SmartFactory.Workflows.Stages;

/// <summary>The designer's list of stages, as the strip names them; 0 is the round itself.</summary>
internal sealed class StageOptions : IPropertyOptions
{
    public bool AppliesTo(string activityType, string inputName) => activityType == "SmartFactory.EnterStage" && inputName == nameof(EnterStage.Stage);

    public ValueTask<IReadOnlyList<PropertyOption>> ListAsync(CancellationToken cancellationToken = default) =>
        new([new PropertyOption("0", "0"), .. SubStatusCatalog.Stages.Select(s => new PropertyOption($"{s.Stage} {s.Name}", s.Stage.ToString(CultureInfo.InvariantCulture)))]);
}
