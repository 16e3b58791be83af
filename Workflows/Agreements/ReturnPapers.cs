using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>Marks the papers that go back to their party, with the reason.</summary>
internal sealed class ReturnPapers(ProgrammeDbContext db, AgreementService agreements) : IDecisionRecorder
{
    public string Key => "agreement.supplement";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var rows = data.Rows("items").ToDictionary(r => r.Text("key"), StringComparer.Ordinal);
        foreach (var paper in agreements.Documents(ProjectCase.Of(context).Number).Where(d => d.FileId is not null))
        {
            var isReturned = rows.TryGetValue(paper.Kind, out var row) && OfficeWords.Find<DocumentVerdict>(row.Text("verdict")) is DocumentVerdict.Supplement or DocumentVerdict.Unfit;
            paper.IsAccepted = !isReturned;
            paper.Note = isReturned ? row!.Text("reason", data.Text("reason")) : paper.Note;
        }

        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
