using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>The text that lies for signature, and whether its terms still hold.</summary>
internal sealed class AgreementTextFact(AgreementService agreements) : IFact
{
    public string Name => "agreement.text";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var project = ProjectCase.Of(context);
        var text = agreements.CurrentText(project.Number);
        return new JsonObject
        {
            ["isCurrent"] = text is { SignedAt: null } && text.TermsHash == agreements.TermsHash(project),
            ["hash"] = text?.DocumentHash ?? "",
            ["documentId"] = text?.DocumentId ?? "",
            ["version"] = text?.Version ?? 0,
        };
    }
}
