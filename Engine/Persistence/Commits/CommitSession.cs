using System.Data.Common;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Persistence.Commits;

/// <summary>The connection and transaction of the commit this scope belongs to; closed in every other scope.</summary>
internal sealed class CommitSession : IAfterCommit, IBeforeCommit
{
    private List<Action>? _afterwards;
    private List<Func<CancellationToken, Task>>? _last;

    public string? Name { get; private set; }

    public DbConnection? Connection { get; private set; }

    public DbTransaction? Transaction { get; private set; }

    /// <summary>The context, once somebody in the scope asked for it.</summary>
    public EngineDbContext? Context { get; set; }

    public bool IsOpen => Connection is not null;

    public void Open(string name, DbConnection connection, DbTransaction transaction)
    {
        Name = name;
        Connection = connection;
        Transaction = transaction;
    }

    public void Do(Action action) => (_afterwards ??= []).Add(action);

    public bool TryDo(Func<CancellationToken, Task> write)
    {
        if (IsOpen)
        {
            (_last ??= []).Add(write);
        }

        return IsOpen;
    }

    /// <summary>To be called once the commit is durable.</summary>
    public void Committed()
    {
        foreach (var action in _afterwards ?? [])
        {
            try
            {
                action();
            }
#pragma warning disable CA1031 // The commit is durable: a hint that fails must not make it look otherwise.
            catch (Exception)
#pragma warning restore CA1031
            {
                continue;
            }
        }
    }

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (Context is { } context)
        {
            await context.SaveChangesAsync(cancellationToken);
        }

        foreach (var write in _last ?? [])
        {
            await write(cancellationToken);
        }
    }
}
