using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Applications;

/// <summary>Keeps the verdict on each document and answers with what is to be asked for again.</summary>
internal sealed class ReviewApplication(ProgrammeDbContext db) : IDecisionRecorder
{
    public string Key => "application.review";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var application = context.Application ?? throw new InvalidOperationException($"{context.CorrelationId} is no application.");
        var documents = await db.Set<ApplicationDocument>().Where(d => d.ApplicationId == application.Id).ToListAsync(cancellationToken);
        var asked = new JsonArray();
        foreach (var row in (data["items"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var kind = (string?)row["key"] ?? "";
            if (documents.Where(d => d.Kind == kind).MaxBy(d => d.Version) is not { } newest)
            {
                continue;
            }

            (newest.Verdict, newest.VerdictReason) = ((string?)row["verdict"], (string?)row["reason"]);
            if (newest.Verdict != "적합")
            {
                asked.Add(Ask(kind, newest.VerdictReason));
            }
        }

        if (asked.Count == 0 && (string?)data["outcome"] == "보완")
        {
            // A supplement without a named document asks for the plan, in the officer's words.
            asked.Add(Ask("business-plan", (string?)data["reason"]));
        }

        await db.SaveChangesAsync(cancellationToken);
        return new JsonObject { ["items"] = asked, ["text"] = string.Join(", ", asked.Select(a => (string?)a!["label"])) };
    }

    private static JsonObject Ask(string kind, string? reason) =>
        new() { ["key"] = kind, ["label"] = DocumentKinds.Find(kind)?.Label ?? kind, ["reason"] = reason ?? "" };
}
