using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Completion;

/// <summary>What the last inspection wants corrected, as rows of a form.</summary>
internal sealed class OpenFindings(ProgrammeDbContext db) : IFact
{
    public string Name => "completion.findings";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var number = ProjectCase.Of(context).Number;
        var last = db.Set<Inspection>().Where(i => i.ProjectNumber == number).OrderByDescending(i => i.InspectedAt).ThenByDescending(i => i.Round).FirstOrDefault();
        var findings = last is null ? [] : (JsonNode.Parse(last.FindingsJson) as JsonArray ?? []).OfType<JsonObject>().ToList();
        var open = findings.Where(f => OfficeWords.Find<DocumentVerdict>(f.Text("verdict")) is not (DocumentVerdict.Fit or DocumentVerdict.InOrder)).ToList();

        // An inspector may send back for what he wrote in the reason alone; the firm then answers for the whole list.
        var rows = (open.Count > 0 ? open : findings).Select((f, i) => new JsonObject { ["key"] = $"{i + 1}", ["label"] = f.Text("item", f.Text("action")), ["action"] = f.Text("action") });
        return new JsonArray([.. rows]);
    }
}
