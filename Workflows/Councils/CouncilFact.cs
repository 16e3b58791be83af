using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Municipalities;

namespace SmartFactory.Workflows.Councils;

/// <summary>The session or question of the case, with the cells of the municipality.</summary>
internal sealed class CouncilFact(CouncilBook book) : IFact
{
    public string Name => "council";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var session = book.Find(context.CorrelationId);
        var cells = context.Round?.Cells.Where(c => c.MunicipalityCode == context.MunicipalityCode).OrderBy(c => c.Track, StringComparer.Ordinal).ToList() ?? [];
        var needed = cells.Sum(c => CouncilBook.Needed(context.Round!, c));
        var name = MunicipalityCatalog.NameOf(context.MunicipalityCode);
        return new JsonObject
        {
            ["id"] = context.CorrelationId,
            ["label"] = $"{name} {session?.Name ?? context.Round?.Title}",
            ["name"] = session?.Name ?? "",
            ["roundTitle"] = context.Round?.Title ?? "",
            ["opensAt"] = session is null ? null : SeoulTime.Iso(session.OpensAt),
            ["closesAt"] = session is null ? null : SeoulTime.Iso(session.ClosesAt),
            ["needed"] = needed,
            ["cells"] = new JsonArray([.. cells.Select(c => (JsonNode)new JsonObject
            {
                ["key"] = c.Track,
                ["track"] = c.Track,
                ["quota"] = c.Quota,
                ["budget"] = CouncilBook.Needed(context.Round!, c),
            })]),
            ["facts"] = new JsonArray([.. cells.Select(c => (JsonNode)new JsonObject
            {
                ["label"] = $"{name} {c.Track}",
                ["value"] = $"정원 {c.Quota}, 필요 예상액 {CouncilBook.Needed(context.Round!, c):N0}원",
            })]),
        };
    }
}
