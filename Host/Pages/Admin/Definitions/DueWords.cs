using System.Globalization;
using SmartFactory.Workflows.Calendar;

namespace SmartFactory.Host.Pages.Admin.Definitions;

/// <summary>A due rule in the office's words, and back from the two fields of the form.</summary>
internal static class DueWords
{
    /// <summary>The rules that a number and a unit can say; anything else is edited as it is written.</summary>
    public static bool IsSimple(string? text) => string.IsNullOrWhiteSpace(text) || (DueRule.TryParse(text, out var rule) && rule is { Amount: > 0, Unit: not DueUnit.Instant });

    public static string Say(string? text)
    {
        if (!DueRule.TryParse(text, out var rule) || rule!.Unit == DueUnit.Instant)
        {
            return text ?? "";
        }

        var amount = Text.Format(Text.Find($"Due.{rule.Unit}"), rule.Amount);
        return rule.IsSoft ? Text.Format(Text.Find("Due.Soft"), amount) : amount;
    }

    /// <summary>The rule with another amount or unit; whether it is soft, rolls to a business day or closes at another hour stays as it was.</summary>
    public static string Write(string? before, int amount, DueUnit unit, bool isSoft)
    {
        var old = DueRule.TryParse(before, out var parsed) ? parsed : null;
        var letter = unit switch { DueUnit.BusinessDays => "B", DueUnit.Hours => "H", _ => "C" };
        var rolls = unit == DueUnit.CalendarDays && (old is null || old.Unit != DueUnit.CalendarDays || old.RollsToBusinessDay) ? "+" : "";
        var cutOff = old is not null && old.CutOff != DueRule.DefaultCutOff ? "@" + old.CutOff.ToString("HH:mm", CultureInfo.InvariantCulture) : "";
        return string.Create(CultureInfo.InvariantCulture, $"{(isSoft ? "ST " : "")}{letter}{amount}{rolls}{cutOff}");
    }
}
