using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Verification;
using SmartFactory.Workflows.Mail;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Verification;

/// <summary>P4: who has done it is not reminded of it.</summary>
internal sealed class NoReminderAfterTheEnd : IInvariant
{
    public string Id => "P4";

    public string Title => "No reminder was written after its task was decided.";

    public async IAsyncEnumerable<string> CheckAsync(EngineDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var late = from mail in db.Set<OutboxMessage>().AsNoTracking()
                   join task in db.Set<StaffTask>().AsNoTracking() on mail.TaskId equals task.Id
                   where (mail.Template == "common.due" || mail.Template == "common.overdue" || mail.Template == "staff.escalate")
                       && task.CompletedAt != null && mail.CreatedAt > task.CompletedAt
                   select new { mail.Template, mail.CreatedAt, task.Id, task.Title, task.Reference };
        await foreach (var row in late.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return $"{row.Template} of {row.CreatedAt:u} for '{row.Title}' ({row.Reference}, task {row.Id}) came after its decision";
        }
    }
}
