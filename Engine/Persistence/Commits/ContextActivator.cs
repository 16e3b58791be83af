using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;

namespace SmartFactory.Engine.Persistence.Commits;

/// <summary>Lends the product's context: in the scope of a commit on its connection and transaction, elsewhere read-only on a connection of its own. Contexts are pooled, because making one costs more than a query.</summary>
internal sealed class ContextActivator
{
    private readonly Func<EngineDbContext> _reading;
    private readonly Func<EngineDbContext> _writing;

    private ContextActivator(Func<EngineDbContext> reading, Func<EngineDbContext> writing)
    {
        _reading = reading;
        _writing = writing;
    }

    /// <typeparam name="TContext">The context of one provider, with its own model.</typeparam>
    public static ContextActivator Of<TContext>(SqlDialect dialect, ILoggerFactory loggers)
        where TContext : EngineDbContext
    {
        var reading = new DbContextOptionsBuilder<TContext>().UseLoggerFactory(loggers)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(ReadOnlyGuard.Instance);
        dialect.ConfigureReading(reading);
        var writing = new DbContextOptionsBuilder<TContext>().UseLoggerFactory(loggers);
        dialect.ConfigureWriting(writing);
        return new ContextActivator(
            new PooledDbContextFactory<TContext>(reading.Options).CreateDbContext,
            new PooledDbContextFactory<TContext>(writing.Options).CreateDbContext);
    }

    public EngineDbContext ForReading() => _reading();

    public EngineDbContext For(CommitSession session)
    {
        if (!session.IsOpen)
        {
            return ForReading();
        }

        if (session.Context is null)
        {
            var context = _writing();
            context.Database.SetDbConnection(session.Connection!, contextOwnsConnection: false);
            context.Database.UseTransaction(session.Transaction);

            // The gate has a savepoint or a transaction around the whole burst already.
            context.Database.AutoSavepointsEnabled = false;
            context.ChangeTracker.AutoDetectChangesEnabled = false;
            session.Context = context;
        }

        return session.Context;
    }
}
