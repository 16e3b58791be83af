using System.Globalization;
using System.Text.RegularExpressions;

namespace SmartFactory.Workflows.Calendar;

/// <summary>A deadline as officers write it: "C7+" seven calendar days rolled to a business day, "B5" five business days, "H2" two hours, "=2026-05-01T09:00:00Z" that very instant, "-C30" thirty days before, "@17:00" another cut-off, "ST " in front for staff (soft).</summary>
public sealed partial record DueRule
{
    /// <summary>Closing hour of the programme unless a rule names another.</summary>
    public static readonly TimeOnly DefaultCutOff = new(18, 0);

    /// <summary>The rule as written; stored with the instant it gave.</summary>
    public required string Text { get; init; }

    /// <summary>A soft due date never ends a task; it only escalates.</summary>
    public bool IsSoft { get; init; }

    public DueUnit Unit { get; init; }

    /// <summary>Negative counts back from the reference.</summary>
    public int Amount { get; init; }

    public bool RollsToBusinessDay { get; init; }

    public TimeOnly CutOff { get; init; } = DefaultCutOff;

    /// <summary>For "=": the text after the sign.</summary>
    public DateTimeOffset? Instant { get; init; }

    public static DueRule Parse(string text) =>
        TryParse(text, out var rule) ? rule! : throw new FormatException($"'{text}' is not a due rule (C7+, B5, H2, =2026-05-01T09:00:00Z, -C30, @17:00, ST …).");

    public static bool TryParse(string? text, out DueRule? rule)
    {
        rule = null;
        var match = Pattern().Match(text?.Trim() ?? "");
        if (!match.Success)
        {
            return false;
        }

        var cutOff = match.Groups["cut"].Success ? TimeOnly.ParseExact(match.Groups["cut"].Value, "HH:mm", CultureInfo.InvariantCulture) : DefaultCutOff;
        var draft = new DueRule { Text = text!.Trim(), IsSoft = match.Groups["st"].Success, CutOff = cutOff };
        if (match.Groups["iso"].Success)
        {
            if (!SeoulTime.TryParse(match.Groups["iso"].Value, cutOff, out var instant))
            {
                return false;
            }

            rule = draft with { Unit = DueUnit.Instant, Instant = instant };
            return true;
        }

        var amount = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        rule = draft with
        {
            Unit = match.Groups["unit"].Value switch { "C" => DueUnit.CalendarDays, "B" => DueUnit.BusinessDays, _ => DueUnit.Hours },
            Amount = match.Groups["neg"].Success ? -amount : amount,
            RollsToBusinessDay = match.Groups["roll"].Success,
        };
        return true;
    }

    /// <summary>The instant the rule gives, counted from <paramref name="from"/>.</summary>
    public DateTimeOffset Compute(DateTimeOffset from, BusinessCalendar calendar)
    {
        switch (Unit)
        {
            case DueUnit.Instant:
                return Instant!.Value;
            case DueUnit.Hours:
                return from.ToUniversalTime().AddHours(Amount);
            case DueUnit.BusinessDays:
                return SeoulTime.At(calendar.AddBusinessDays(from.SeoulDate(), Amount), CutOff);
            default:
                var date = from.SeoulDate().AddDays(Amount);
                return SeoulTime.At(RollsToBusinessDay ? calendar.SameOrNext(date) : date, CutOff);
        }
    }

    [GeneratedRegex(@"^(?<st>ST\s+)?(?:=\s*(?<iso>[0-9][0-9TZ:.+\-]*)|(?<neg>[-−])?(?<unit>[CBH])(?<n>\d{1,4})(?<roll>\+)?)(?:@(?<cut>\d{2}:\d{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
