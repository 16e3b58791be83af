using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>A new text lies for signature; what was signed under an older one is void from now on.</summary>
internal sealed class FreezeText(ProgrammeDbContext db, AgreementService agreements, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "agreement.text";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var texts = await db.Set<AgreementText>().Where(t => t.ProjectNumber == project.Number).ToListAsync(cancellationToken);
        foreach (var old in texts.Where(t => t.IsCurrent))
        {
            old.IsCurrent = false;
        }

        foreach (var signature in db.Set<AgreementSignature>().Where(s => s.ProjectNumber == project.Number && !s.IsVoid))
        {
            signature.IsVoid = true;
        }

        var version = texts.Count + 1;
        db.Add(new AgreementText
        {
            Id = $"{project.Number}/{version}",
            ProjectNumber = project.Number,
            Version = version,
            TermsHash = agreements.TermsHash(project),
            DocumentId = data.Text("documentId"),
            DocumentHash = data.Text("hash"),
            IsCurrent = true,
            FrozenAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellationToken);
        return new JsonObject { ["version"] = version };
    }
}
