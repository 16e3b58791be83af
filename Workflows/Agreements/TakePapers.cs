using System.Globalization;
using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>Keeps the papers the parties handed in and the municipality's pledge.</summary>
internal sealed class TakePapers(ProgrammeDbContext db, AgreementService agreements, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "agreement.documents";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var known = agreements.Documents(project.Number).ToDictionary(d => d.Kind, StringComparer.Ordinal);
        foreach (var paper in AgreementPapers.All)
        {
            var row = data.Part(paper.Party).Rows("documents").FirstOrDefault(r => r.Text("key") == paper.Key);

            // An answer of an earlier round comes along again; what was accepted since stays accepted.
            if (row is not null && row.Text("file") is { Length: > 0 } file && known.GetValueOrDefault(paper.Key)?.FileId != file)
            {
                Keep(known, project.Number, paper.Party, paper.Key, file, row.Text("note"), accepted: null);
            }
            else if (row is not null && known.GetValueOrDefault(paper.Key) is { IsAccepted: false } returned)
            {
                returned.IsAccepted = null;
                returned.SubmittedAt = clock.GetUtcNow();
            }
        }

        if (data.Part("pledge").Whole("amount") is { } pledged)
        {
            Keep(known, project.Number, "municipality", AgreementPapers.Pledge, null, pledged.ToString(CultureInfo.InvariantCulture), pledged >= project.MunicipalityAmount);
        }

        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    private void Keep(Dictionary<string, AgreementDocument> known, string number, string party, string kind, string? file, string note, bool? accepted)
    {
        if (!known.TryGetValue(kind, out var paper))
        {
            db.Add(paper = new AgreementDocument { Id = $"{number}/{kind}", ProjectNumber = number, Party = party, Kind = kind });
            known[kind] = paper;
        }

        paper.FileId = file;
        paper.Note = note;
        paper.IsAccepted = accepted;
        paper.SubmittedAt = clock.GetUtcNow();
    }
}
