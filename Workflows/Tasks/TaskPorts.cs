using System.Text.Json.Nodes;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Workflows.Tasks;

/// <summary>The ports a task has as it is configured, for the check before publishing.</summary>
internal static class TaskPorts
{
    public static IReadOnlyList<string> Of(TaskActivity task, string defaultAction, bool alwaysHard)
    {
        if (task.Actions.Expression is { Type: "JavaScript" })
        {
            return [];
        }

        var actions = HasTargets(task) ? [TaskActivity.AllDone] : TaskJson.Texts(Literal(task.Actions));
        var ports = (actions.Count == 0 ? [defaultAction] : actions).Where(a => a != TaskActivity.TimedOut);
        return [.. ports, .. alwaysHard || IsHard(task) ? new[] { TaskActivity.TimedOut } : []];
    }

    /// <summary>A due date that is not marked as a staff task's soft one.</summary>
    public static bool IsHard(TaskActivity task) => task.Due.Expression?.Value is string { Length: > 0 } due
        && !due.TrimStart('\'', '"', '`', '(', ' ').StartsWith("ST", StringComparison.Ordinal)
        && !due.Contains("'ST ", StringComparison.Ordinal)
        && !due.Contains("`ST ", StringComparison.Ordinal)
        && !due.Contains("\"ST ", StringComparison.Ordinal);

    private static bool HasTargets(TaskActivity task) => task.Targets.Expression?.Value is not (null or "" or "null");

    private static JsonNode? Literal(Input<JsonNode?> input) => ValueConversion.To<JsonNode>(input.Expression?.Value);
}
