using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Rounds;

/// <summary>What differs from last year's round.</summary>
internal sealed class RoundChanges(ProgrammeDbContext db) : IFact
{
    public string Name => "round.changes";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        if (context.Round is not { } round)
        {
            return null;
        }

        var last = db.Set<Round>().AsNoTracking().Where(r => r.Year < round.Year && r.ParentRoundId == null).OrderByDescending(r => r.Year).FirstOrDefault();
        var rows = round.Tracks.OrderBy(t => t.Code, StringComparer.Ordinal).SelectMany(t => Changes(t, last?.Tracks.Find(l => l.Code == t.Code)));
        return new JsonArray([.. rows]);
    }

    private static IEnumerable<JsonNode> Changes(RoundTrack now, RoundTrack? last)
    {
        (string What, long Now, long? Last)[] all =
        [
            ("정원", now.Quota, last?.Quota), ("지원율(bp)", now.RateBasisPoints, last?.RateBasisPoints), ("상한액", now.SupportCap, last?.SupportCap),
        ];
        return all.Where(c => c.Now != c.Last).Select(c => (JsonNode)new JsonObject
        {
            ["label"] = $"{now.Name} {c.What}",
            ["value"] = $"{(c.Last is { } l ? l.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) : "-")} → {c.Now.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)}",
        });
    }
}
