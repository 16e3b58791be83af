using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Documents;

/// <summary>Gathers what one kind of document says. One file per kind, in the slice that knows it; found by type.</summary>
public interface IDocumentContent
{
    /// <summary>Template key: Documents/Templates/&lt;kind&gt;.html.</summary>
    string Kind { get; }

    /// <summary>Builds the values the template prints, and optionally its own number. Runs inside the commit; what it allots is allotted with it.</summary>
    /// <param name="context">The case that asks.</param>
    /// <param name="data">What the definition hands over.</param>
    /// <param name="cancellationToken">Stops the commit.</param>
    Task<DocumentContent> BuildAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken);
}
