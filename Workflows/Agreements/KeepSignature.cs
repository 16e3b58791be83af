using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Agreements;

/// <summary>Who signed the current text, by what means, when.</summary>
internal sealed class KeepSignature(ProgrammeDbContext db, AgreementService agreements, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "agreement.signature";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var project = ProjectCase.Of(context);
        var party = data.Text("party");
        var text = agreements.CurrentText(project.Number) ?? throw new InvalidOperationException($"{project.Number} has no text to sign.");
        db.Add(new AgreementSignature
        {
            Id = $"{text.Id}/{party}",
            ProjectNumber = project.Number,
            TextVersion = text.Version,
            Party = party,
            SignerId = data.Text("signerId"),
            SignerName = data.Text("signerName"),
            Means = data.Text("means"),
            DocumentHash = text.DocumentHash,
            IpAddress = data.Text("ipAddress"),
            UserAgent = data.Text("userAgent"),
            SignedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
