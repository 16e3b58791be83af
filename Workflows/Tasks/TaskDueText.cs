namespace SmartFactory.Workflows.Tasks;

/// <summary>What a task keeps about how its due date came about: the rule, the holiday table it was computed by, the reminders that go with it, and the extension if there was one ("C7+ #2026.1 R31 &amp; C5+").</summary>
internal static class TaskDueText
{
    private const string Extension = " & ";

    public static string Of(string rule, string tableVersion, string reminders) =>
        reminders.Length == 0 ? $"{rule} #{tableVersion}" : $"{rule} #{tableVersion} {reminders}";

    public static string Extended(string text, string rule) => text + Extension + rule;

    public static bool IsExtended(string text) => text.Contains(Extension, StringComparison.Ordinal);

    /// <summary>The reminder plan, "" when there is none.</summary>
    public static string RemindersOf(string text)
    {
        var first = text.Split(Extension)[0];
        var last = first[(first.LastIndexOf(' ') + 1)..];
        return last.StartsWith('R') ? last : "";
    }
}
