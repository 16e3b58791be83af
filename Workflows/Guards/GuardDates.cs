using System.Collections.Frozen;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Guards;

/// <summary>Dates of a case that a guard may be counted from. They may move while the case runs; what counts is the date of the day the guard fires.</summary>
internal static class GuardDates
{
    private static readonly FrozenDictionary<string, Func<CaseContext, DateTimeOffset?>> Dates = new Dictionary<string, Func<CaseContext, DateTimeOffset?>>
    {
        ["closeAt"] = c => c.Round?.CloseAt,
        ["agreementDue"] = c => c.Project?.AgreementDueAt ?? c.Round?.AgreementDueAt,
        ["waitEnd"] = c => c.Round?.WaitEndAt,
        ["endAt"] = c => c.Project?.EndAt,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsKnown(string name) => Dates.ContainsKey(name);

    public static DateTimeOffset? Find(string name, CaseContext context) => Dates[name](context);
}
