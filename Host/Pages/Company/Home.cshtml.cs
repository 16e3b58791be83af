using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Host.Components;
using SmartFactory.Host.Pages.Cases;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Rounds;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Host.Pages.Company;

/// <summary>One answer first: what do I do, by when, whose turn is it.</summary>
internal sealed class HomeModel(ProgrammeDbContext db, CaseAccess access, CaseReader cases, CompanyTasks tasks, TimeProvider clock) : PageModel
{
    public IReadOnlyList<StaffTask> Tasks { get; private set; } = [];

    public IReadOnlyList<(Application Application, Round Round)> Drafts { get; private set; } = [];

    public CaseView? Case { get; private set; }

    public IReadOnlyList<Application> Others { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Tasks = await tasks.OpenAsync(User, cancellationToken);
        var own = await access.Visible(User).OrderByDescending(a => a.StartedAt).ToListAsync(cancellationToken);
        var rounds = await db.Set<Round>().AsNoTracking().ToDictionaryAsync(r => r.Id, cancellationToken);
        var now = clock.GetUtcNow();
        Drafts = [.. own.Where(a => a.Status == ApplicationStatus.Draft && rounds[a.RoundId].CloseAt > now).Select(a => (a, rounds[a.RoundId]))];
        var sent = own.Where(a => a.Number is not null).ToList();
        if (sent.Count > 0)
        {
            Case = await cases.ReadAsync(sent[0], User, cancellationToken);
            Others = [.. sent.Skip(1)];
        }
    }

    public string TimeLeft(StaffTask task)
    {
        if (task.DueAt is not { } due)
        {
            return "";
        }

        var left = due - clock.GetUtcNow();
        return left <= TimeSpan.Zero
            ? Text.Format(Text.Find("Overdue"), -Show.DaysLeft(due, clock.GetUtcNow()))
            : Text.Format(Text.Find("TimeLeft"), (int)left.TotalDays, left.Hours);
    }
}
