using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>Whether a party's signature under the current text stands.</summary>
internal sealed class AgreementSigned(AgreementService agreements) : IFact
{
    public string Name => "agreement.signed";

    public JsonNode? Read(CaseContext context, JsonObject arguments) =>
        agreements.Signatures(ProjectCase.Of(context).Number).Any(s => s.Party == arguments.Text("party"));
}
