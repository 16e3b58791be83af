using Microsoft.EntityFrameworkCore;

namespace SmartFactory.Engine.Persistence.Commits;

/// <summary>Contexts for reading where no scope is at hand. Dispose them; they never write and are never blocked by the writer.</summary>
internal sealed class ReadContextFactory<TContext>(ContextActivator activator) : IDbContextFactory<TContext>
    where TContext : EngineDbContext
{
    public TContext CreateDbContext() => (TContext)activator.ForReading();
}
