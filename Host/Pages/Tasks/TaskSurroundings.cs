using SmartFactory.Host.Pages.Cases;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Host.Pages.Tasks;

/// <summary>What stands beside a task: its case, and what happened before.</summary>
public sealed record TaskSurroundings(CaseView? Case, IReadOnlyList<StaffTask> Earlier)
{
    public static TaskSurroundings Nothing { get; } = new(null, []);
}
