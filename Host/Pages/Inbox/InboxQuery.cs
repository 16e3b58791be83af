using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Host.Components;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Host.Pages.Inbox;

/// <summary>Which tasks a person sees, filtered and counted. What they may do with one is the task service's to say.</summary>
internal sealed class InboxQuery(ProgrammeDbContext db, TimeProvider clock)
{
    /// <summary>Tabs in their order.</summary>
    public static readonly IReadOnlyList<string> Tabs = ["all", "mine", "free", "late", "history"];

    public async Task<(IReadOnlyList<InboxRow> Rows, int Total)> ReadAsync(ClaimsPrincipal user, InboxFilter filter, CancellationToken cancellationToken)
    {
        var tasks = await FilteredAsync(Tab(user, filter.Tab), filter, cancellationToken);
        var total = await tasks.CountAsync(cancellationToken);
        var page = await Sorted(tasks, filter).Skip((filter.Page - 1) * InboxFilter.PageSize).Take(InboxFilter.PageSize).ToListAsync(cancellationToken);
        var companies = await NamesAsync(page, cancellationToken);
        var people = page.Select(t => t.AssigneeId).Where(i => i != null).Distinct().ToList();
        var names = await db.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DisplayName, cancellationToken);
        return ([.. page.Select(t => new InboxRow(t, companies.GetValueOrDefault(t.CompanyId ?? ""), names.GetValueOrDefault(t.AssigneeId ?? "")))], total);
    }

    public async Task<IReadOnlyDictionary<string, int>> CountAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>();
        foreach (var tab in Tabs)
        {
            counts[tab] = await Tab(user, tab).CountAsync(cancellationToken);
        }

        return counts;
    }

    public Task<int> OpenCountAsync(ClaimsPrincipal user, CancellationToken cancellationToken) => Tab(user, "all").CountAsync(cancellationToken);

    /// <summary>Kinds of work in this person's inbox, for the filter.</summary>
    public async Task<IReadOnlyList<string>> TypesAsync(ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await Tab(user, "all").Select(t => t.Title).Distinct().OrderBy(t => t).Take(60).ToListAsync(cancellationToken);

    private IQueryable<StaffTask> Tab(ClaimsPrincipal user, string? tab)
    {
        var me = user.Id()!;
        var groups = CandidateGroup.Of(user.ToPerson());
        var now = clock.GetUtcNow();
        var all = db.Set<StaffTask>().AsNoTracking();
        var open = all.Where(t => t.Status == StaffTaskStatus.Available || t.Status == StaffTaskStatus.Assigned || t.Status == StaffTaskStatus.Unassigned);
        var mine = open.Where(t => t.AssigneeId == me);
        var free = open.Where(t => t.AssigneeId == null && t.CandidateGroup != null && groups.Contains(t.CandidateGroup) && !t.ExcludedUsers.Contains(me));
        var both = user.Area() is Area.Admin
            ? open
            : open.Where(t => t.AssigneeId == me || (t.AssigneeId == null && t.CandidateGroup != null && groups.Contains(t.CandidateGroup) && !t.ExcludedUsers.Contains(me)));
        return tab switch
        {
            "mine" => mine,
            "free" => free,
            "late" => both.Where(t => t.DueAt != null && t.DueAt < now),
            "history" => all.Where(t => t.CompletedBy == me),
            _ => both,
        };
    }

    private async Task<IQueryable<StaffTask>> FilteredAsync(IQueryable<StaffTask> tasks, InboxFilter filter, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(filter.Municipality))
        {
            tasks = tasks.Where(t => t.MunicipalityCode == filter.Municipality);
        }

        if (!string.IsNullOrEmpty(filter.Track))
        {
            tasks = tasks.Where(t => t.Reference != null && t.Reference.Contains("-" + filter.Track + "-"));
        }

        if (!string.IsNullOrEmpty(filter.Type))
        {
            tasks = tasks.Where(t => t.Title == filter.Type);
        }

        if (filter.Due is "today" or "week")
        {
            var end = DayEnd(filter.Due == "today" ? 0 : 6);
            tasks = tasks.Where(t => t.DueAt != null && t.DueAt < end);
        }

        if (string.IsNullOrWhiteSpace(filter.Text))
        {
            return tasks;
        }

        var text = filter.Text.Trim();
        var companies = await MatchingCompaniesAsync(text, cancellationToken);
        return tasks.Where(t => t.Title.Contains(text) || (t.Reference != null && t.Reference.Contains(text)) || (t.CompanyId != null && companies.Contains(t.CompanyId)));
    }

    /// <summary>Names are few (a year's applicants), and initials (ㄷㅅㅈㅁ) no database knows.</summary>
    private async Task<List<string>> MatchingCompaniesAsync(string text, CancellationToken cancellationToken)
    {
        var names = await db.Set<Workflows.Companies.Company>().AsNoTracking().Select(c => new { c.Id, c.Name, c.BusinessNumber }).ToListAsync(cancellationToken);
        return [.. names.Where(c => Hangul.Matches(c.Name, text) || c.BusinessNumber == text.Replace("-", "", StringComparison.Ordinal)).Select(c => c.Id)];
    }

    private static IQueryable<StaffTask> Sorted(IQueryable<StaffTask> tasks, InboxFilter filter) => (filter.Tab, filter.Sort) switch
    {
        ("history", _) => tasks.OrderByDescending(t => t.CompletedAt),
        (_, "new") => tasks.OrderByDescending(t => t.CreatedAt).ThenBy(t => t.Id),
        (_, "priority") => tasks.OrderByDescending(t => t.Priority).ThenBy(t => t.DueAt == null).ThenBy(t => t.DueAt).ThenBy(t => t.Id),
        _ => tasks.OrderBy(t => t.DueAt == null).ThenBy(t => t.DueAt).ThenByDescending(t => t.Priority).ThenBy(t => t.Id),
    };

    private async Task<Dictionary<string, string>> NamesAsync(List<StaffTask> page, CancellationToken cancellationToken)
    {
        var ids = page.Select(t => t.CompanyId).Where(i => i != null).Distinct().ToList();
        return await db.Set<Workflows.Companies.Company>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken);
    }

    private DateTimeOffset DayEnd(int days)
    {
        var today = Show.Seoul(clock.GetUtcNow());
        return new DateTimeOffset(today.Date.AddDays(days + 1), today.Offset).ToUniversalTime();
    }
}
