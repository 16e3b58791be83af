using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>What was handed in, for the reviewer.</summary>
internal sealed class SubmittedPapers(AgreementService agreements) : IFact
{
    public string Name => "agreement.submitted";

    public JsonNode? Read(CaseContext context, JsonObject arguments) =>
        new JsonArray([.. agreements.Documents(ProjectCase.Of(context).Number).Where(d => d.FileId is not null).Select(d => new JsonObject
        {
            ["key"] = d.Kind, ["label"] = AgreementPapers.LabelOf(d.Kind), ["party"] = d.Party, ["fileId"] = d.FileId, ["accepted"] = d.IsAccepted, ["note"] = d.Note,
        })]);
}
