using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Tasks;

/// <summary>Reads tasks as a person may see them: by area, position, municipality or firm, never what they are excluded from.</summary>
public sealed class TaskInbox(ProgrammeDbContext database, TimeProvider clock)
{
    public async Task<TaskPage> QueryAsync(Person person, TaskQuery query, CancellationToken cancellationToken = default)
    {
        var found = Filtered(Scoped(person, query.Scope), query);
        var total = await found.CountAsync(cancellationToken);
        var size = Math.Clamp(query.PageSize, 1, 500);
        var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + size - 1) / size));
        var tasks = await Sorted(found, query)
            .Skip((page - 1) * size)
            .Take(size)
            .GroupJoin(database.Set<Company>(), t => t.CompanyId, c => c.Id, (t, c) => new { Task = t, Companies = c })
            .SelectMany(p => p.Companies.DefaultIfEmpty(), (p, c) => new TaskSummary(
                p.Task.Id, p.Task.Title, p.Task.TaskType, p.Task.Reference, p.Task.Status, p.Task.CandidateGroup, p.Task.MunicipalityCode,
                p.Task.AssigneeId, p.Task.AssigneeName, p.Task.Priority, p.Task.CreatedAt, p.Task.DueAt, p.Task.IsDueHard,
                p.Task.CompanyId, c == null ? null : c.Name, p.Task.CompletedAction, p.Task.CompletedByName, p.Task.CompletedAt, p.Task.Revision))
            .ToListAsync(cancellationToken);
        return new TaskPage(tasks, total, page, size);
    }

    public async Task<TaskCounts> CountAsync(Person person, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var mine = Scoped(person, TaskScope.Assigned);
        return new TaskCounts(
            await mine.CountAsync(cancellationToken),
            await Scoped(person, TaskScope.Available).CountAsync(cancellationToken),
            await mine.CountAsync(t => t.DueAt < now, cancellationToken));
    }

    /// <summary>The kinds of work in a person's inbox, for the filter.</summary>
    public async Task<IReadOnlyList<string>> TypesAsync(Person person, TaskScope scope, CancellationToken cancellationToken = default) =>
        await Scoped(person, scope).Select(t => t.TaskType).Distinct().Order().ToListAsync(cancellationToken);

    /// <summary>A task this person may open, or null: not theirs and not there look the same.</summary>
    public async Task<StaffTask?> FindAsync(Person person, string taskId, CancellationToken cancellationToken = default)
    {
        var task = await database.Set<StaffTask>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == taskId, cancellationToken);
        return task is not null && MaySee(person, task) ? task : null;
    }

    /// <summary>The tasks of a case this person may see, newest first.</summary>
    public async Task<IReadOnlyList<StaffTask>> OfCaseAsync(Person person, string reference, CancellationToken cancellationToken = default)
    {
        var tasks = await database.Set<StaffTask>().AsNoTracking().Where(t => t.Reference == reference).OrderByDescending(t => t.CreatedAt).ToListAsync(cancellationToken);
        return [.. tasks.Where(t => MaySee(person, t))];
    }

    public static bool MaySee(Person person, StaffTask task)
    {
        if (task.Excludes(person.Id) || !person.IsActive)
        {
            return false;
        }

        return person.Id == task.AssigneeId
            || person.Id == task.CompletedBy
            || person.Area == Area.Admin
            || (task.CandidateGroup is not null && CandidateGroup.Of(person).Contains(task.CandidateGroup))
            || OfficeMaySee(person, task);
    }

    /// <summary>Whether this person may decide it now.</summary>
    public static bool MayDo(Person person, StaffTask task) =>
        person.IsActive
        && !task.Excludes(person.Id)
        && (person.Id == task.AssigneeId
            || (task.AssigneeId is null && task.CandidateGroup is not null && CandidateGroup.Of(person).Contains(task.CandidateGroup)));

    /// <summary>The province and the institute see every case; a municipality and a firm their own.</summary>
    private static bool OfficeMaySee(Person person, StaffTask task) => person.Area switch
    {
        Area.Province or Area.Institute => true,
        Area.Municipality => person.MunicipalityCode is not null && person.MunicipalityCode == task.MunicipalityCode,
        Area.Company => person.CompanyId is not null && person.CompanyId == task.CompanyId && task.CandidateGroup?.StartsWith("Company", StringComparison.Ordinal) == true,
        _ => false,
    };

    private IQueryable<StaffTask> Scoped(Person person, TaskScope scope)
    {
        var id = person.Id;
        var tasks = database.Set<StaffTask>().AsNoTracking().Where(t => t.ExcludedUsers == "" || !(" " + t.ExcludedUsers + " ").Contains(" " + id + " "));
        var groups = CandidateGroup.Of(person);
        switch (scope)
        {
            case TaskScope.Assigned:
                return tasks.Where(t => t.AssigneeId == id && t.Status == StaffTaskStatus.Assigned);
            case TaskScope.Available:
                return tasks.Where(t => groups.Contains(t.CandidateGroup!) && t.Status == StaffTaskStatus.Available);
            case TaskScope.History:
                return tasks.Where(t => t.CompletedBy == id);
            default:
                return Visible(person, tasks, groups);
        }
    }

    private static IQueryable<StaffTask> Visible(Person person, IQueryable<StaffTask> tasks, IReadOnlyList<string> groups)
    {
        var id = person.Id;
        var code = person.MunicipalityCode;
        var company = person.CompanyId;
        return person.Area switch
        {
            Area.Admin or Area.Province or Area.Institute => tasks,
            Area.Municipality => tasks.Where(t => t.MunicipalityCode == code && code != null),
            Area.Company => tasks.Where(t => t.CompanyId == company && company != null && t.CandidateGroup!.StartsWith("Company")),
            _ => tasks.Where(t => t.AssigneeId == id || t.CompletedBy == id || groups.Contains(t.CandidateGroup!)),
        };
    }

    private IQueryable<StaffTask> Filtered(IQueryable<StaffTask> tasks, TaskQuery query)
    {
        var now = clock.GetUtcNow();
        if (!string.IsNullOrWhiteSpace(query.Search))
        {
            var search = query.Search.Trim();
            tasks = tasks.Where(t => t.Title.Contains(search) || t.Reference!.Contains(search)
                || database.Set<Company>().Any(c => c.Id == t.CompanyId && (c.Name.Contains(search) || c.BusinessNumber.Contains(search))));
        }

        if (!string.IsNullOrEmpty(query.Track))
        {
            var track = $"-{query.Track}-";
            tasks = tasks.Where(t => t.Reference!.Contains(track));
        }

        return tasks
            .Where(t => query.TaskType == null || t.TaskType == query.TaskType)
            .Where(t => query.MunicipalityCode == null || t.MunicipalityCode == query.MunicipalityCode)
            .Where(t => query.Reference == null || t.Reference == query.Reference)
            .Where(t => !query.OverdueOnly || t.DueAt < now)
            .Where(t => query.DueBefore == null || t.DueAt < query.DueBefore);
    }

    private static IOrderedQueryable<StaffTask> Sorted(IQueryable<StaffTask> tasks, TaskQuery query) => query switch
    {
        { Scope: TaskScope.History } => tasks.OrderByDescending(t => t.CompletedAt).ThenBy(t => t.Id),
        { Sort: "created" } => tasks.OrderByDescending(t => t.CreatedAt).ThenBy(t => t.Id),
        { Sort: "priority" } => tasks.OrderByDescending(t => t.Priority).ThenBy(t => t.DueAt == null).ThenBy(t => t.DueAt).ThenBy(t => t.Id),
        _ => tasks.OrderBy(t => t.DueAt == null).ThenBy(t => t.DueAt).ThenBy(t => t.Id),
    };
}
