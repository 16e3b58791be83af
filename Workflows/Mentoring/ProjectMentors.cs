using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Notices;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>The mentors booked for the project of the case.</summary>
internal sealed class ProjectMentors(MentoringService mentoring, ProgrammeDbContext db) : IRecipientGroup
{
    public string Name => "mentors";

    public async Task<IReadOnlyList<NoticeRecipient>> FindAsync(CaseContext context, CancellationToken cancellationToken)
    {
        if (context.Project is not { } project)
        {
            return [];
        }

        var ids = mentoring.Team(project.Number).Select(b => b.MentorId).Distinct().ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id) && p.IsActive && p.Email != null).OrderBy(p => p.Email).ToListAsync(cancellationToken);
        return [.. people.Select(p => new NoticeRecipient(p.Email!, p.DisplayName, p.Id))];
    }
}
