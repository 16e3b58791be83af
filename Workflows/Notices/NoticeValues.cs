using System.Collections.Frozen;
using System.Globalization;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Municipalities;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Notices;

/// <summary>Fills the variables of a notice: first what the definition handed over, then what the task and the case know.</summary>
internal static class NoticeValues
{
    /// <summary>Shown where nothing is known; a mail is never held back for it.</summary>
    private const string Unknown = "-";

    private static readonly FrozenDictionary<string, Func<NoticeSubject, string?>> Known = new Dictionary<string, Func<NoticeSubject, string?>>
    {
        ["받는이"] = s => s.Recipient.Name,
        ["기업명"] = s => s.Case.Company?.Name ?? s.Recipient.CompanyName,
        ["접수번호"] = s => s.Case.Application?.Number ?? s.Case.CorrelationId,
        ["과제번호"] = s => s.Case.Project?.Number,
        ["업무명"] = s => s.Task?.Title,
        ["기한"] = s => Instant(s.Task?.DueAt),
        ["추가기한"] = s => Instant(s.Task?.DueAt),
        ["남은일"] = s => s.Task?.DueAt is { } due ? Days(s.Now, due) : null,
        ["지연일"] = s => s.Task?.DueAt is { } due ? Days(due, s.Now) : null,
        ["담당자"] = s => s.Task?.CandidateGroup,
        ["연도"] = s => (s.Case.Round?.Year ?? s.Now.ToSeoul().Year).ToString(CultureInfo.InvariantCulture),
        ["트랙"] = s => TrackOf(s)?.Name ?? s.Case.Track,
        ["시군"] = s => s.Case.MunicipalityCode is { } code ? MunicipalityCatalog.NameOf(code) : null,
        ["시작"] = s => Instant(s.Case.Round?.OpenAt),
        ["마감"] = s => Instant(s.Case.Round?.CloseAt),
        ["모집규모"] = s => s.Case.Round is { } round ? string.Join(", ", round.Tracks.Select(t => $"{t.Name} {t.Quota}개사")) : null,
        ["보관기한"] = s => Date(s.Now.AddYears(1)),
        ["사유"] = s => s.Case.Application?.DecisionReason,
        ["접수일시"] = s => Instant(s.Case.Application?.SubmittedAt ?? s.Now),
        ["처리일시"] = s => Instant(s.Now),
        ["처리예정일"] = s => SeoulTime.DateText(s.Calendar.AddBusinessDays(s.Now.SeoulDate(), 10)),
        ["이의기한"] = s => Instant(AppealDue(s)),
        ["이의안내"] = s => $"이 통지에 이의가 있으시면 {Instant(AppealDue(s))}까지 누리집에서 이의신청을 하실 수 있습니다.",
        ["지원한도"] = s => Won(s.Case.Application?.SupportAmount > 0 ? s.Case.Application.SupportAmount : TrackOf(s)?.SupportCap),
        ["협약기한"] = s => Instant(s.Case.Project?.AgreementDueAt ?? s.Case.Round?.AgreementDueAt),
        ["예비순위"] = s => s.Case.Application?.WaitingRank?.ToString(CultureInfo.InvariantCulture),
        ["예비종료일"] = s => Date(s.Case.Round?.WaitEndAt),
        ["총점"] = s => s.Case.Application?.FinalScore is { } score ? (score / 100m).ToString("0.00", CultureInfo.InvariantCulture) : null,
        ["총사업비"] = s => Won(s.Case.Project?.TotalCost ?? s.Case.Application?.TotalCost),
        ["도비"] = s => Won(s.Case.Project?.ProvinceAmount ?? s.Case.Application?.ProvinceAmount),
        ["시군비"] = s => Won(s.Case.Project?.MunicipalityAmount ?? s.Case.Application?.MunicipalityAmount),
        ["자부담"] = s => Won(s.Case.Project?.OwnAmount ?? s.Case.Application?.OwnAmount),
        ["체결일"] = s => Date(s.Case.Project?.SignedAt ?? s.Now),
        ["사업기간"] = s => s.Case.Project is { } p ? $"{Date(p.StartAt)} ~ {Date(p.EndAt)}" : null,
        ["효력일"] = s => Date(s.Now),
        ["종료일"] = s => Date(s.Now),
        ["지급일"] = s => Date(s.Now),
        ["판정"] = s => s.Case.Project?.Verdict,
        ["달성률"] = s => s.Case.Project?.AchievementBasisPoints is { } points ? (points / 100m).ToString("0.0", CultureInfo.InvariantCulture) : null,
        ["링크"] = s => s.Link,
        ["문의처"] = s => s.Options.Contact,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Dictionary<string, string> For(IEnumerable<string> placeholders, NoticeSubject subject)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in placeholders)
        {
            values[name] = Find(name, subject) ?? Unknown;
        }

        return values;
    }

    public static string? Find(string name, NoticeSubject subject)
    {
        var given = subject.Data.TryGetPropertyValue(name, out var node) ? NoticeText.Of(name, node) : null;
        return !string.IsNullOrWhiteSpace(given) ? given
            : Known.TryGetValue(name, out var source) && source(subject) is { Length: > 0 } value ? value
            : null;
    }

    private static RoundTrack? TrackOf(NoticeSubject subject) => subject.Case.Round?.Tracks.FirstOrDefault(t => t.Code == subject.Case.Track);

    private static DateTimeOffset AppealDue(NoticeSubject subject) => DueRule.Parse("C7+").Compute(subject.Now, subject.Calendar);

    private static string? Instant(DateTimeOffset? at) => at is { } value ? SeoulTime.Text(value) : null;

    private static string? Date(DateTimeOffset? at) => at is { } value ? SeoulTime.DateText(value) : null;

    private static string? Won(long? amount) => amount?.ToString("N0", CultureInfo.InvariantCulture);

    private static string Days(DateTimeOffset from, DateTimeOffset to) =>
        Math.Max(0, to.SeoulDate().DayNumber - from.SeoulDate().DayNumber).ToString(CultureInfo.InvariantCulture);
}
