namespace SmartFactory.Workflows.Notices;

/// <summary>The designer's list of notices: those in force, by their subject.</summary>
internal sealed class NoticeTemplateOptions(NoticeCatalog catalog) : IPropertyOptions
{
    public bool AppliesTo(string activityType, string inputName) => inputName switch
    {
        nameof(SendNotice.Template) => activityType == "SmartFactory.SendNotice",
        "Notice" => activityType is "Elsa.UserTask" or "SmartFactory.CompanyRequest",
        _ => false,
    };

    public ValueTask<IReadOnlyList<PropertyOption>> ListAsync(CancellationToken cancellationToken = default) =>
        new([.. catalog.All.Select(t => new PropertyOption($"{t.Subject} ({t.Key})", t.Key))]);
}
