using SmartFactory.Workflows.Calendar;

namespace SmartFactory.Workflows.Tasks;

/// <summary>A due rule applied: when, by which rule, and whether it ends the task.</summary>
internal sealed record TaskDeadline(DateTimeOffset At, string Rule, bool IsHard)
{
    public static TaskDeadline? Of(TaskOrder order, DateTimeOffset now, BusinessCalendar calendar)
    {
        var text = order.Due.Trim();
        if (text.Length == 0)
        {
            return null;
        }

        var from = SeoulTime.TryParse(order.DueFrom, DueRule.DefaultCutOff, out var given) ? given : now;

        // A computed instant is as good as "=" before it.
        var rule = DueRule.TryParse(text, out var parsed) || DueRule.TryParse("=" + text, out parsed)
            ? parsed!
            : throw new FormatException($"'{text}' is not a due rule.");
        return new TaskDeadline(rule.Compute(from, calendar), rule.Text, !rule.IsSoft);
    }
}
