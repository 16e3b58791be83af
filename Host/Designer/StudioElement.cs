namespace SmartFactory.Host.Designer;

/// <summary>Which of Elsa Studio's elements a page holds, and of what: there can be only one in a document.</summary>
/// <param name="Attribute">The element's attribute that takes the id; null for lists.</param>
public sealed record StudioElement(string Tag, string? Attribute = null, string? Id = null)
{
    /// <summary>Whether it has places that show code; the lists have none and do without the code editor's megabyte.</summary>
    public bool ShowsCode => Attribute is not null;

    /// <summary>The page that shows the same as a table.</summary>
    public string Table => (Attribute, Id) switch
    {
        ("definitionId", { } id) => $"/admin/definitions/{Uri.EscapeDataString(id)}/steps",
        ("instanceId", { } id) => "/admin/instances/" + Uri.EscapeDataString(id),
        _ => Tag.Contains("instance", StringComparison.Ordinal) ? "/admin/instances" : "/admin/definitions",
    };
}
