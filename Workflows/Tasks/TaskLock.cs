using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Tasks;

/// <summary>Finds a task and keeps everybody else from changing it or those that share its bookmark until the commit ends.</summary>
public sealed class TaskLock(ProgrammeDbContext database)
{
    /// <summary>Two last answers at once would each see the other as open, and nobody would go on. SQLite has one writer anyway.</summary>
    public async Task<StaffTask?> FindAndLockAsync(string taskId, CancellationToken cancellationToken = default)
    {
        var task = await database.Set<StaffTask>().FindAsync([taskId], cancellationToken);
        if (task is null || !database.Database.IsNpgsql())
        {
            return task;
        }

        database.ChangeTracker.DetectChanges();
        await database.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext({task.BookmarkId}))", cancellationToken);
        foreach (var known in database.Set<StaffTask>().Local.Where(t => t.BookmarkId == task.BookmarkId && database.Entry(t).State == EntityState.Unchanged).ToList())
        {
            await database.Entry(known).ReloadAsync(cancellationToken);
        }

        return task;
    }
}
