using SmartFactory.Host.Pages.Tasks;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Host.Pages.Company.Tasks;

/// <summary>Something asked of a firm or its vendor; only what is named is open to be answered.</summary>
internal sealed class OpenModel(TaskInbox inbox, TaskDesk desk, TimeProvider clock) : WorkPage(desk, clock)
{
    protected override string Home => "/company";

    protected override Task<StaffTask?> FindAsync(string id, CancellationToken cancellationToken) => inbox.FindAsync(User.ToPerson(), id, cancellationToken);
}
