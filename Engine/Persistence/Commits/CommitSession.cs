using System.Data.Common;

namespace SmartFactory.Engine.Persistence.Commits;

/// <summary>The connection and transaction of the commit this scope belongs to; closed in every other scope.</summary>
internal sealed class CommitSession
{
    public string? Name { get; private set; }

    public DbConnection? Connection { get; private set; }

    public DbTransaction? Transaction { get; private set; }

    public CommandCache? Commands { get; private set; }

    /// <summary>The context, once somebody in the scope asked for it.</summary>
    public EngineDbContext? Context { get; set; }

    public bool IsOpen => Connection is not null;

    public void Open(string name, DbConnection connection, DbTransaction transaction, CommandCache? commands)
    {
        Name = name;
        Connection = connection;
        Transaction = transaction;
        Commands = commands;
    }

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (Context is { } context && context.ChangeTracker.HasChanges())
        {
            await context.SaveChangesAsync(cancellationToken);
        }
    }
}
