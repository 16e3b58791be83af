using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace SmartFactory.Engine.Persistence.Commits;

/// <summary>Makes the product's context: in the scope of a commit on its connection and transaction, elsewhere read-only on a connection of its own.</summary>
internal sealed class ContextActivator
{
    private readonly Func<DbContextOptions, EngineDbContext> _create;
    private readonly DbContextOptions _reading;
    private readonly DbContextOptions _writing;

    public ContextActivator(SqlDialect dialect, ILoggerFactory loggers, Func<DbContextOptions, EngineDbContext> create)
    {
        _create = create;
        var reading = new DbContextOptionsBuilder<EngineDbContext>().UseLoggerFactory(loggers)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(ReadOnlyGuard.Instance);
        dialect.ConfigureReading(reading);
        _reading = reading.Options;
        var writing = new DbContextOptionsBuilder<EngineDbContext>().UseLoggerFactory(loggers);
        dialect.ConfigureWriting(writing);
        _writing = writing.Options;
    }

    public EngineDbContext ForReading() => _create(_reading);

    public EngineDbContext For(CommitSession session)
    {
        if (!session.IsOpen)
        {
            return ForReading();
        }

        if (session.Context is null)
        {
            var context = _create(_writing);
            context.Database.SetDbConnection(session.Connection!, contextOwnsConnection: false);
            context.Database.UseTransaction(session.Transaction);

            // The gate has a savepoint or a transaction around the whole burst already.
            context.Database.AutoSavepointsEnabled = false;
            session.Context = context;
        }

        return session.Context;
    }
}
