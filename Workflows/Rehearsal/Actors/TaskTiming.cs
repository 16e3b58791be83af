using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Rehearsal.Actors;

/// <summary>When somebody gets round to a task: log-normal around a part of the time given (process.md section 6), in office hours for those who keep them.</summary>
internal sealed class TaskTiming(Dice dice)
{
    private const double Spread = 0.62;

    /// <summary>Null: never; the due date decides.</summary>
    public DateTimeOffset? MomentOf(StaffTask task, Behaviour behaviour, string subject, int attempt)
    {
        if (task.IsDueHard && dice.Chance(behaviour.Never, subject, "never", attempt))
        {
            return null;
        }

        var given = task.DueAt is { } due && due > task.CreatedAt ? due - task.CreatedAt : TimeSpan.FromDays(3);
        var part = behaviour.Median * dice.LogNormal(Spread, subject, "pace", attempt);
        var moment = task.CreatedAt + (given * (task.IsDueHard ? Math.Min(part, 0.95) : OfficePart(behaviour, part, given, subject, attempt)));
        if (KeepsOfficeHours(task))
        {
            var snapped = WorkingHours.Snap(moment);
            moment = task.IsDueHard && snapped >= task.DueAt ? moment : snapped;
        }

        // Nobody answers in the instant of being asked, and no two people in the same one.
        var least = task.CreatedAt.AddMinutes(2 + (dice.Roll(subject, "least", attempt) * 20));
        return task.IsDueHard && least >= task.DueAt ? task.CreatedAt.AddSeconds(1 + dice.Roll(subject, "least", attempt)) : moment < least ? least : moment;
    }

    /// <summary>Soft due dates are kept, but for the share that is late by days.</summary>
    private double OfficePart(Behaviour behaviour, double part, TimeSpan given, string subject, int attempt)
    {
        if (!dice.Chance(behaviour.Late, subject, "late", attempt))
        {
            return Math.Min(part, 0.97);
        }

        var days = dice.Chance(0.15, subject, "very-late", attempt) ? dice.Between(5, 8, subject, "late-days", attempt) : dice.Between(1, 4, subject, "late-days", attempt);
        return 1 + (days / given.TotalDays);
    }

    private static bool KeepsOfficeHours(StaffTask task) =>
        task.CandidateGroup is null || !(task.CandidateGroup.StartsWith("Company", StringComparison.Ordinal) || task.CandidateGroup.StartsWith("Vendor", StringComparison.Ordinal));
}
