using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>The papers a party still owes, as rows of a request: never handed in, or sent back.</summary>
internal sealed class MissingPapers(AgreementService agreements) : IFact
{
    public string Name => "agreement.missing";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var party = arguments.Text("party");
        var known = agreements.Documents(ProjectCase.Of(context).Number).ToDictionary(d => d.Kind, StringComparer.Ordinal);
        var missing = AgreementPapers.All.Where(p => p.Party == party && (!known.TryGetValue(p.Key, out var paper) || paper.IsAccepted == false || paper.FileId is null));
        return new JsonArray([.. missing.Select(p => new JsonObject { ["key"] = p.Key, ["label"] = p.Label, ["reason"] = known.GetValueOrDefault(p.Key)?.Note ?? "" })]);
    }
}
