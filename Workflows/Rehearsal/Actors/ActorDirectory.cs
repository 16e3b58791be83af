using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Rehearsal.Actors;

/// <summary>Who of the made-up people takes a task: the assignee, or one of the candidate group who is not excluded, always the same one for the same task.</summary>
internal sealed class ActorDirectory(ProgrammeDbContext db, Dice dice)
{
    private readonly Dictionary<string, string> _firms = [];
    private Dictionary<string, Person> _people = [];

    /// <summary>The business number of the firm a task is about.</summary>
    public async Task<string?> FirmOfAsync(StaffTask task, CancellationToken cancellationToken)
    {
        if (task.CompanyId is null)
        {
            return null;
        }

        if (!_firms.TryGetValue(task.CompanyId, out var number))
        {
            number = await db.Set<Company>().AsNoTracking().Where(c => c.Id == task.CompanyId).Select(c => c.BusinessNumber).FirstOrDefaultAsync(cancellationToken) ?? "";
            _firms[task.CompanyId] = number;
        }

        return number.Length == 0 ? null : number;
    }

    public async Task<Person?> DoerOfAsync(StaffTask task, string subject, CancellationToken cancellationToken)
    {
        var doer = Find(task, subject);
        if (doer is null)
        {
            // Somebody may have joined since: firms and vendors get their accounts as they arrive.
            _people = await db.Set<Person>().AsNoTracking().Where(p => p.IsActive).ToDictionaryAsync(p => p.Id, cancellationToken);
            doer = Find(task, subject);
        }

        return doer;
    }

    private Person? Find(StaffTask task, string subject)
    {
        if (task.AssigneeId is not null)
        {
            return _people.GetValueOrDefault(task.AssigneeId);
        }

        var excluded = task.ExcludedUsers.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var group = task.CandidateGroup is null ? null : CandidateGroup.Parse(task.CandidateGroup);
        var candidates = _people.Values
            .Where(p => group?.Includes(p) == true && !excluded.Contains(p.Id))
            .OrderBy(p => p.Id, StringComparer.Ordinal)
            .ToList();
        return candidates.Count == 0 ? null : dice.Pick(candidates, subject, "doer");
    }
}
