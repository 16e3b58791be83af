using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>Mentors' bookings, reports and tasks of a project. Writes belong to the caller's commit.</summary>
public sealed class MentoringService(ProgrammeDbContext db, PeopleDirectory people, TimeProvider clock)
{
    /// <summary>A residency ends this long before the project does, so that something can still be built.</summary>
    private const int DaysBeforeEnd = 28;

    public IReadOnlyList<MentorBooking> Team(string projectNumber) =>
        [.. db.Set<MentorBooking>().Where(b => b.ProjectNumber == projectNumber).OrderByDescending(b => b.IsLead).ThenBy(b => b.MentorName)];

    public IReadOnlyList<ImprovementTask> Tasks(string projectNumber) =>
        [.. db.Set<ImprovementTask>().Where(t => t.ProjectNumber == projectNumber).OrderBy(t => t.Position)];

    public WeeklyReport? Week(string projectNumber, int week) =>
        db.Set<WeeklyReport>().FirstOrDefault(r => r.ProjectNumber == projectNumber && r.Week == week);

    /// <summary>The earliest weeks a team is free for the project, or null when there are none before it ends.</summary>
    public MentorPlan? Suggest(Project project, int weeks)
    {
        var first = MondayFrom(Later(clock.GetUtcNow(), project.StartAt).SeoulDate().AddDays(7));
        var last = MondayFrom(project.EndAt.SeoulDate().AddDays(-DaysBeforeEnd - (7 * weeks)));
        var mentors = people.ActiveIn(Area.Mentor).Select(m => m.Id).ToList();
        return MentorPlanner.Find(mentors, Booked(project.Number), first, last < first ? first : last, weeks);
    }

    /// <summary>Books a team in place of any earlier one; false when somebody is taken in one of the weeks.</summary>
    public async Task<bool> BookAsync(Project project, MentorTeam team, CancellationToken cancellationToken = default)
    {
        var free = MentorPlanner.FreeIn(team.Mentors, Booked(project.Number), team.Monday, team.Weeks);
        if (team.Mentors.Count == 0 || free.Count < team.Mentors.Count)
        {
            return false;
        }

        db.RemoveRange(Team(project.Number));
        foreach (var (mentor, index) in team.Mentors.Select((m, i) => (m, i)))
        {
            db.Add(new MentorBooking
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
                ProjectNumber = project.Number,
                MentorId = mentor,
                MentorName = people.Find(mentor)?.DisplayName ?? mentor,
                IsLead = index == 0,
                StartAt = SeoulTime.At(team.Monday, TimeOnly.MinValue),
                EndAt = SeoulTime.At(team.Monday.AddDays(7 * team.Weeks), TimeOnly.MinValue),
                Weeks = team.Weeks,
            });
        }

        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>The same day when it is a Monday, else the next one.</summary>
    public static DateOnly MondayFrom(DateOnly date) => date.AddDays(((int)DayOfWeek.Monday - (int)date.DayOfWeek + 7) % 7);

    private List<MentorSpan> Booked(string exceptProject) =>
        [.. db.Set<MentorBooking>().Where(b => b.ProjectNumber != exceptProject).AsEnumerable().Select(b => new MentorSpan(b.MentorId, b.StartAt.SeoulDate(), b.EndAt.SeoulDate()))];

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
