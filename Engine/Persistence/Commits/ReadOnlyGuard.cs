using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SmartFactory.Engine.Persistence.Commits;

/// <summary>Keeps writes out of contexts that belong to no commit: they would bypass the one writer and commit alone.</summary>
internal sealed class ReadOnlyGuard : SaveChangesInterceptor
{
    public static readonly ReadOnlyGuard Instance = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) => throw Refusal();

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => throw Refusal();

    private static InvalidOperationException Refusal() =>
        new("This context only reads. Writes go through ICommitGate.CommitAsync, with the services it hands to the work.");
}
