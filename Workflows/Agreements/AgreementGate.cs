using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>What the record says about the conditions of signing (R10); the officer confirms each.</summary>
internal sealed class AgreementGate(AgreementService agreements) : IFact
{
    public string Name => "agreement.gate";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var project = ProjectCase.Of(context);
        var papers = agreements.Documents(project.Number).ToDictionary(d => d.Kind, StringComparer.Ordinal);
        bool Has(string kind) => papers.TryGetValue(kind, out var paper) && paper.FileId is not null && paper.IsAccepted != false;
        return new JsonObject
        {
            ["documents"] = AgreementPapers.All.All(p => Has(p.Key)),
            ["deposit"] = Has(AgreementPapers.OwnShare),
            ["tax"] = Has("national-tax") && Has("local-tax"),
            ["municipality"] = papers.TryGetValue(AgreementPapers.Pledge, out var pledge) && pledge.IsAccepted == true,
        };
    }
}
