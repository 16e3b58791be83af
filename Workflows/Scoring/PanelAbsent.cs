using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Firms that were due at the step and were not there.</summary>
internal sealed class PanelAbsent(PanelBook panels) : IFact
{
    public string Name => "panel.absent";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var step = (string?)arguments["step"] ?? "site";
        return new JsonArray([.. panels.Firms(panels.Of(context)).Where(f => f.Attendance(step) == Attendance.Absent).Select(f => (JsonNode)f.Row())]);
    }
}
