using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Tasks.Forms;

/// <summary>An answer checked against its form: the values as they are stored, and what is wrong with them.</summary>
/// <param name="Data">Only fields of the form, in their own types.</param>
/// <param name="Errors">Field → message. Fields inside rows are named "items[2].amount", from 0.</param>
public sealed record FormResult(JsonObject Data, IReadOnlyDictionary<string, string> Errors)
{
    /// <summary>Ids of the files the answer names.</summary>
    public IReadOnlyCollection<string> Files { get; init; } = [];

    public bool IsValid => Errors.Count == 0;
}
