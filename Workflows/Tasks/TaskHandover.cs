using SmartFactory.Workflows.Accounts;

namespace SmartFactory.Workflows.Tasks;

/// <summary>Who may hand a task to whom.</summary>
internal static class TaskHandover
{
    private static readonly string[] Superiors = ["팀장", "과장", "국장", "기관장"];

    public static bool IsAllowed(StaffTask task, Person to, Person by)
    {
        // Addressed to one person by name: only an administrator finds another.
        if (task.CandidateGroup is null)
        {
            return by.Area == Area.Admin;
        }

        var group = CandidateGroup.Parse(task.CandidateGroup);
        var office = group with { Position = null };
        var mayChoose = by.Area == Area.Admin || (office.Includes(by) && Superiors.Contains(by.Position));
        return office.Includes(to) && (mayChoose || (group.Includes(to) && TaskInbox.MayDo(by, task)));
    }
}
