using System.Text.RegularExpressions;

namespace SmartFactory.Host.Pages.Admin.Rehearsals;

/// <summary>What a rehearsal's own process wrote about cases that stand still, in the office's words. A line of another make is kept as it came.</summary>
/// <param name="definition">What a definition is called.</param>
/// <param name="step">What a step of the rehearsed draft is called.</param>
internal sealed partial class TroubleWords(Func<string, string> definition, Func<string, string> step)
{
    public string OfStuck(string line)
    {
        if (Stuck().Match(line) is not { Success: true } found)
        {
            return line;
        }

        var at = found.Groups["at"].Value;
        var where = at == "nothing" ? Text.Find("Trouble.nowhere") : string.Join(", ", Wait().Matches(at).Select(w => step(w.Groups["id"].Value)));
        var words = Text.Format(Text.Find(found.Groups["how"].Value == "Faulted" ? "Trouble.faulted" : "Trouble.stuck"), definition(found.Groups["definition"].Value), found.Groups["case"].Value, where) + ".";
        words += found.Groups["task"].Success ? " " + Text.Format(Text.Find("Trouble.task"), found.Groups["task"].Value) + "." : "";
        return words + (found.Groups["asleep"].Success ? " " + Text.Find("Trouble.asleep") : "");
    }

    public string OfIncident(string line) =>
        Failed().Match(line) is { Success: true } found ? Text.Format(Text.Find("Trouble.failed"), step(found.Groups["id"].Value), found.Groups["count"].Value) : Text.Find("Trouble.form");

    [GeneratedRegex("^(?<definition>\\S+) (?<case>[^:]*): (?<how>\\w+), waits at (?<at>nothing|.+? \\(\\S+\\)(?:, .+? \\(\\S+\\))*)(?:; open task (?<task>.+?))?(?<asleep>; nothing can wake it)?$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Stuck();

    [GeneratedRegex("(?<id>[^ ,]+) \\(\\S+\\)", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Wait();

    [GeneratedRegex("^(?<count>\\d+) x (?<id>[^:]*): ", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Failed();
}
