namespace SmartFactory.Workflows.Documents;

/// <summary>The designer's list of documents: the kinds somebody can fill in.</summary>
internal sealed class DocumentKindOptions(IEnumerable<IDocumentContent> kinds) : IPropertyOptions
{
    public bool AppliesTo(string activityType, string inputName) => activityType == "SmartFactory.IssueDocument" && inputName == nameof(IssueDocument.Kind);

    public ValueTask<IReadOnlyList<PropertyOption>> ListAsync(CancellationToken cancellationToken = default) =>
        new([.. kinds.Select(k => k.Kind).Order(StringComparer.Ordinal).Select(k => new PropertyOption(k, k))]);
}
