using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Documents;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>The agreement with its signatures: who, by what means, when, under which hash.</summary>
internal sealed class SignedAgreementContent(AgreementSheet sheet, AgreementService agreements) : IDocumentContent
{
    public string Kind => "agreement-signed";

    public Task<DocumentContent> BuildAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var values = sheet.Of(context);
        var number = ProjectCase.Of(context).Number;
        values["heading"] = AgreementSheet.Text("agreement");
        values["textHash"] = agreements.CurrentText(number)?.DocumentHash ?? "";
        values["signatures"] = new JsonArray([.. agreements.Signatures(number).Select(s => new JsonObject
        {
            ["party"] = AgreementSheet.Text(s.Party), ["name"] = s.SignerName, ["means"] = s.Means, ["signedAt"] = SeoulTime.Text(s.SignedAt),
        })]);
        return Task.FromResult(new DocumentContent(AgreementSheet.Text("signed"), values));
    }
}
