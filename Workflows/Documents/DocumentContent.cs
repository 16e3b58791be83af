using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Documents;

/// <summary>What a document says.</summary>
/// <param name="Title">Shown in lists and as the file name ("신청 접수증").</param>
/// <param name="Values">What the template prints; strings, numbers, lists of objects. {{number}}, {{issuedAt}} and {{issuedDate}} are added.</param>
public sealed record DocumentContent(string Title, JsonObject Values)
{
    /// <summary>The document's own number when it has one (an application number, a certificate number); otherwise one is allotted per kind and year.</summary>
    public string? Number { get; init; }
}
