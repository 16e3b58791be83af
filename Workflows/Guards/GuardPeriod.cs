using System.Globalization;
using System.Text.RegularExpressions;

namespace SmartFactory.Workflows.Guards;

/// <summary>How long a case may take at most: "14M", "2Y", "90D", or counted from a date of its round or project: "waitEnd+3M".</summary>
internal sealed partial record GuardPeriod(string Text, string? From, int Count, char Unit)
{
    /// <summary>The property of a definition that holds it.</summary>
    public const string Property = "smartFactory.guard";

    public static GuardPeriod? TryParse(string? text)
    {
        var match = Pattern().Match(text ?? "");
        if (!match.Success || (match.Groups["from"] is { Success: true, Value: var name } && !GuardDates.IsKnown(name)))
        {
            return null;
        }

        var from = match.Groups["from"].Success ? match.Groups["from"].Value : null;
        return new GuardPeriod(match.Value.Trim(), from, int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["unit"].ValueSpan[0]);
    }

    public DateTimeOffset After(DateTimeOffset start) => Unit switch
    {
        'D' => start.AddDays(Count),
        'Y' => start.AddYears(Count),
        _ => start.AddMonths(Count),
    };

    [GeneratedRegex(@"^\s*((?<from>[A-Za-z]+)\+)?(?<count>[1-9]\d{0,3})(?<unit>[DMY])\s*$")]
    private static partial Regex Pattern();
}
