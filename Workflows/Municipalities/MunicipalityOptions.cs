namespace SmartFactory.Workflows.Municipalities;

/// <summary>The designer's list of municipalities. The first, named in the activity's texts, takes a choice back.</summary>
internal sealed class MunicipalityOptions : IPropertyOptions
{
    public bool AppliesTo(string activityType, string inputName) => activityType == "Elsa.UserTask" && inputName == "Municipality";

    public ValueTask<IReadOnlyList<PropertyOption>> ListAsync(CancellationToken cancellationToken = default) =>
        new([new PropertyOption("", ""), .. MunicipalityCatalog.All.Select(m => new PropertyOption(m.Name, m.Code))]);
}
