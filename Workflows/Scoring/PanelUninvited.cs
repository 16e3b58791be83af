using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Members who have not been asked yet.</summary>
internal sealed class PanelUninvited(PanelBook panels) : IFact
{
    public string Name => "panel.uninvited";

    public JsonNode? Read(CaseContext context, JsonObject arguments) => new JsonArray([.. panels.Of(context).Members.Where(m => m.HasAccepted is null).OrderBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.PersonId, StringComparer.Ordinal)
        .Select(m => (JsonNode)new JsonObject { ["key"] = m.PersonId, ["label"] = m.Name, ["userId"] = m.PersonId })]);
}
