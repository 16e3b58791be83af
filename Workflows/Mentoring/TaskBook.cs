using System.Text.Json.Nodes;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>Adds improvement tasks and moves their status.</summary>
internal sealed class TaskBook(ProgrammeDbContext db, MentoringService mentoring, TimeProvider clock)
{
    public async Task AddAsync(string projectNumber, IReadOnlyList<JsonObject> rows, CancellationToken cancellationToken)
    {
        var position = mentoring.Tasks(projectNumber).Count;
        foreach (var row in rows.Where(r => r.Text("title").Length > 0))
        {
            position++;
            db.Add(new ImprovementTask
            {
                Id = $"{projectNumber}/task/{position}",
                ProjectNumber = projectNumber,
                Position = position,
                Title = row.Text("title"),
                Field = row.Text("field"),
                FoundAt = clock.GetUtcNow(),
            });
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task MoveAsync(string projectNumber, IReadOnlyList<JsonObject> rows, CancellationToken cancellationToken)
    {
        var byKey = rows.Where(r => r.Text("key").Length > 0).ToLookup(r => r.Text("key"), StringComparer.Ordinal);
        foreach (var task in mentoring.Tasks(projectNumber))
        {
            if (OfficeWords.Find<ImprovementStatus>(byKey[task.Id].FirstOrDefault()?.Text("status")) is { } status)
            {
                task.Status = status;
                task.SolvedAt = status == ImprovementStatus.Solved ? task.SolvedAt ?? clock.GetUtcNow() : null;
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
