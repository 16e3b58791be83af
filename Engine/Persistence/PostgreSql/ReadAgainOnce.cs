using Microsoft.EntityFrameworkCore.Storage;
using SmartFactory.Engine.Persistence.Commits;

namespace SmartFactory.Engine.Persistence.PostgreSql;

/// <summary>A query that met a connection the server had cut (it was restarted, another took over) is asked once more, on a new connection. Only before the first row, and not in the middle of a transaction.</summary>
internal sealed class ReadAgainOnce(ExecutionStrategyDependencies dependencies, SqlDialect dialect)
    : ExecutionStrategy(dependencies, maxRetryCount: 1, maxRetryDelay: TimeSpan.Zero)
{
    /// <summary>Rows go on being read one by one: what cannot be repeated need not be kept.</summary>
    public override bool RetriesOnFailure => false;

    protected override bool ShouldRetryOn(Exception exception)
    {
        if (!dialect.IsCut(exception))
        {
            return false;
        }

        dialect.Forget();
        return ExceptionsEncountered.Count == 0 && Dependencies.CurrentContext.Context.Database.CurrentTransaction is null;
    }

    protected override TimeSpan? GetNextDelay(Exception lastException) => TimeSpan.Zero;
}
