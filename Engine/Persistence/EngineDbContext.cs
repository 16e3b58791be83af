using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Persistence.Bookmarks;
using SmartFactory.Engine.Persistence.Definitions;
using SmartFactory.Engine.Persistence.Dispatching;
using SmartFactory.Engine.Persistence.Instances;
using SmartFactory.Engine.Persistence.Timers;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Persistence;

/// <summary>The engine's tables. A product derives its own context from it, so that engine rows and its own commit in one transaction.</summary>
public abstract class EngineDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>The server's own number of a row's last change, where rows carry one.</summary>
    protected const string RowVersion = "xmin";

    public DbSet<DefinitionVersionRow> DefinitionVersions => Set<DefinitionVersionRow>();

    public DbSet<InstanceRow> Instances => Set<InstanceRow>();

    public DbSet<JournalRow> Journal => Set<JournalRow>();

    public DbSet<IncidentRow> Incidents => Set<IncidentRow>();

    public DbSet<BookmarkRow> Bookmarks => Set<BookmarkRow>();

    public DbSet<TriggerRow> Triggers => Set<TriggerRow>();

    public DbSet<TimerRow> Timers => Set<TimerRow>();

    public DbSet<DispatchRow> Dispatches => Set<DispatchRow>();

    /// <summary>Inside a commit changes are looked for once, here, and not whenever somebody asks what is tracked.</summary>
    /// <exception cref="CommitConflictException">A row has changed since it was read.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!ChangeTracker.AutoDetectChangesEnabled)
        {
            ChangeTracker.DetectChanges();
        }

        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateConcurrencyException changed) when (changed.Entries.All(entry => entry.Metadata.FindProperty(RowVersion) is not null))
        {
            throw new CommitConflictException("A row has changed since it was read: " + string.Join(", ", changed.Entries.Select(entry => entry.Metadata.ShortName())), changed);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);

        // Readable in any database tool, and safe when a member is inserted in the middle.
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);

        // SQLite cannot order or compare a DateTimeOffset; PostgreSQL takes only UTC ones.
        if (Database.IsSqlite())
        {
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        }
        else
        {
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(EngineDbContext).Assembly);
    }
}
