using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Documents;

namespace SmartFactory.Workflows.Agreements;

/// <summary>The text that lies for signature; with a change it is the changed agreement.</summary>
internal sealed class AgreementDocumentContent(AgreementSheet sheet) : IDocumentContent
{
    public string Kind => "agreement";

    public Task<DocumentContent> BuildAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var values = sheet.Of(context);
        var change = data.Part("change");
        var title = AgreementSheet.Text(change.Count > 0 ? "change" : "agreement");
        values["heading"] = title;
        if (change.Count > 0)
        {
            values["change"] = change.DeepClone();
        }

        return Task.FromResult(new DocumentContent(title, values));
    }
}
