using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Municipalities;
using SmartFactory.Workflows.Notices;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Documents.Contents;

/// <summary>공고문: what the round offers, to whom and until when.</summary>
internal sealed class CallContent(IOptions<NoticeOptions> options) : IDocumentContent
{
    public string Kind => "call";

    public Task<DocumentContent> BuildAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var round = context.Round ?? throw new InvalidOperationException("A call needs a round.");
        var tracks = round.Tracks.OrderBy(t => t.Code, StringComparer.Ordinal).ToList();
        return Task.FromResult(new DocumentContent("도입기업 모집 공고문", new JsonObject
        {
            ["roundTitle"] = round.Title,
            ["openAt"] = SeoulTime.Text(round.OpenAt),
            ["closeAt"] = SeoulTime.Text(round.CloseAt),
            ["grace"] = round.GraceMinutes > 0 ? round.GraceMinutes.ToString(CultureInfo.InvariantCulture) : null,
            ["selectAt"] = SeoulTime.DateText(round.SelectAt),
            ["agreementDueAt"] = SeoulTime.DateText(round.AgreementDueAt),
            ["startAt"] = SeoulTime.DateText(round.StartAt),
            ["endAt"] = SeoulTime.DateText(round.EndAt),
            ["tracks"] = new JsonArray([.. tracks.Select(Track)]),
            ["totalQuota"] = tracks.Sum(t => t.Quota),
            ["municipalities"] = new JsonArray([.. MunicipalityCatalog.All.Select(m => Row(m, tracks, round.Cells))]),
            ["contact"] = options.Value.Contact,
        }));
    }

    private static JsonObject Track(RoundTrack track) => new()
    {
        ["code"] = track.Code,
        ["name"] = track.Name,
        ["quota"] = track.Quota,
        ["rate"] = (track.RateBasisPoints / 100m).ToString("0.##", CultureInfo.InvariantCulture),
        ["cap"] = track.SupportCap.ToString("N0", CultureInfo.InvariantCulture),
        ["weeks"] = track.MentorWeeks,
    };

    private static JsonObject Row(Municipality municipality, List<RoundTrack> tracks, List<RoundCell> cells)
    {
        var quotas = tracks.ConvertAll(t => cells.Where(c => c.Track == t.Code && c.MunicipalityCode == municipality.Code).Sum(c => c.Quota));
        return new JsonObject
        {
            ["name"] = municipality.Name,
            ["quotas"] = new JsonArray([.. quotas.Select(q => JsonValue.Create(q))]),
            ["total"] = quotas.Sum(),
        };
    }
}
