using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Applications;

/// <summary>The newest version of each document, to be reviewed one by one.</summary>
internal sealed class ApplicationDocumentsFact(ProgrammeDbContext db) : IFact
{
    public string Name => "application.documents";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        if (context.Application is not { } application)
        {
            return null;
        }

        var newest = db.Set<ApplicationDocument>().Where(d => d.ApplicationId == application.Id).ToList()
            .GroupBy(d => d.Kind).ToDictionary(g => g.Key, g => g.MaxBy(d => d.Version)!);
        return new JsonArray([.. DocumentKinds.All.Where(k => newest.ContainsKey(k.Key)).Select(k => (JsonNode)new JsonObject
        {
            ["key"] = k.Key,
            ["label"] = k.Label,
            ["fileId"] = newest[k.Key].FileId,
            ["version"] = newest[k.Key].Version,
            ["verdict"] = newest[k.Key].Verdict,
            ["hint"] = k.Hint,
        })]);
    }
}
