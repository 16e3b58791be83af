using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Persistence.Definitions;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Host.Pages.Admin.Definitions;

/// <summary>A definition as a table of steps, and its versions.</summary>
internal sealed class OpenModel(ProgrammeDbContext db) : PageModel
{
    public IReadOnlyList<DefinitionVersionRow> Versions { get; private set; } = [];

    public IReadOnlyList<StepLine> Steps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        Versions = await db.DefinitionVersions.AsNoTracking().Where(d => d.DefinitionId == id).OrderByDescending(d => d.Version).ToListAsync(cancellationToken);
        if (Versions.Count == 0)
        {
            return NotFound();
        }

        var shown = Versions.FirstOrDefault(v => v.IsPublished) ?? Versions[0];
        Steps = StepsOf(JsonNode.Parse(shown.Json)?["root"] as JsonObject);
        return Page();
    }

    private static List<StepLine> StepsOf(JsonObject? root)
    {
        var activities = (root?["activities"] as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
        var connections = (root?["connections"] as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
        var names = activities.ToDictionary(a => Word(a["id"]), NameOf);
        return [.. activities.Select(a => new StepLine(
            Word(a["id"]),
            NameOf(a),
            Word(a["type"]).Split('.')[^1],
            string.Join("/", new[] { Literal(a["role"]), Literal(a["party"]), Literal(a["position"]) }.Where(w => w.Length > 0)),
            Literal(a["due"]),
            [.. connections.Where(c => Word(c["source"]?["activity"]) == Word(a["id"])).Select(c => $"{Word(c["source"]?["port"])} → {names.GetValueOrDefault(Word(c["target"]?["activity"]))}")]))];
    }

    private static string NameOf(JsonObject activity) =>
        (activity["metadata"]?["displayText"] ?? activity["name"] ?? activity["id"])?.ToString() ?? "";

    private static string Literal(JsonNode? input) => Word(input?["expression"]?["value"]);

    private static string Word(JsonNode? node) => node is JsonValue ? node.ToString() : "";
}
