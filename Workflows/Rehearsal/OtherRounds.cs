using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Rehearsal;

/// <summary>The March cron begins next year's round while this year's still runs. A rehearsal drops it at the first task; a demonstration leaves it on the desk.</summary>
internal static class OtherRounds
{
    private const string FirstTask = "round.draft";

    public static bool IsFirstTaskOfOne(StaffTask task, RehearsalOptions options) =>
        task.TaskType == FirstTask && task.Reference is { } round && !round.StartsWith($"R-{options.Year}", StringComparison.Ordinal);
}
