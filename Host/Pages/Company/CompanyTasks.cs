using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Host.Pages.Company;

/// <summary>What is asked of a firm or a vendor, whoever of them opens it.</summary>
internal sealed class CompanyTasks(ProgrammeDbContext db)
{
    public async Task<IReadOnlyList<StaffTask>> OpenAsync(ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await Own(user).Where(t => t.Status == StaffTaskStatus.Available || t.Status == StaffTaskStatus.Assigned || t.Status == StaffTaskStatus.Unassigned)
            .OrderBy(t => t.DueAt == null).ThenBy(t => t.DueAt).ToListAsync(cancellationToken);

    private IQueryable<StaffTask> Own(ClaimsPrincipal user)
    {
        var me = user.Id();
        var groups = CandidateGroup.Of(user.ToPerson()).Where(g => g.Contains('@', StringComparison.Ordinal)).ToList();
        return db.Set<StaffTask>().AsNoTracking().Where(t => t.AssigneeId == me || (t.CandidateGroup != null && groups.Contains(t.CandidateGroup)));
    }
}
