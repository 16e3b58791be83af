using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Persistence.Verification;

/// <summary>I5.</summary>
internal sealed class StatusesAgree : IInvariant
{
    public string Id => "I5";

    public string Title => "Status, sub-status and end of every instance agree.";

    public async IAsyncEnumerable<string> CheckAsync(EngineDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Between commits an instance is suspended or at its end, never on the way.
        var odd = await db.Instances
            .Where(i => (i.Status == WorkflowStatus.Running && (i.SubStatus != WorkflowSubStatus.Suspended || i.FinishedAt != null))
                || (i.Status == WorkflowStatus.Finished
                    && (i.FinishedAt == null
                        || (i.SubStatus != WorkflowSubStatus.Finished && i.SubStatus != WorkflowSubStatus.Cancelled && i.SubStatus != WorkflowSubStatus.Faulted))))
            .Select(i => new { i.Id, i.DefinitionId, i.Status, i.SubStatus, i.FinishedAt })
            .ToListAsync(cancellationToken);
        foreach (var instance in odd)
        {
            yield return $"instance {instance.Id} ({instance.DefinitionId}) is {instance.Status}/{instance.SubStatus}, finished at {instance.FinishedAt:u}";
        }
    }
}
