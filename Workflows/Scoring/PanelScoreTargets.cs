using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Who scores which firm at the step: every sitting member, except where one stepped back, and not twice.</summary>
internal sealed class PanelScoreTargets(PanelBook panels) : IFact
{
    public string Name => "panel.scoreTargets";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var step = (string?)arguments["step"] ?? "site";
        var panel = panels.Of(context);
        var done = panels.Sheets(panel, step).Select(s => (s.ApplicationNumber, s.EvaluatorId)).ToHashSet();
        var pairs = from firm in panels.Pending(panel, step)
                    from member in PanelBook.Active(panel)
                    where !member.IsRecusedFrom(firm.Application.Number!) && !done.Contains((firm.Application.Number!, member.PersonId))
                    select (member, firm);
        return PanelBook.Targets(pairs, step);
    }
}
