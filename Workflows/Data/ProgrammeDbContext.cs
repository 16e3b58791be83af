using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Persistence;
using SmartFactory.Workflows.Accounts;

namespace SmartFactory.Workflows.Data;

/// <summary>Everything that is stored: the engine's tables, the programme's and the people. Each slice maps its own entities (<c>*Mapping</c>); read them by <c>Set&lt;T&gt;()</c>.</summary>
public abstract class ProgrammeDbContext(DbContextOptions options) : EngineDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        IdentityMapping.Apply(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ProgrammeDbContext).Assembly);
    }
}
