using Microsoft.EntityFrameworkCore;

namespace SmartFactory.Workflows.Data;

/// <summary>Here commits run side by side: a row of the programme that has changed since it was read is not written over, the commit is run again. (SQLite has one writer.)</summary>
public sealed class PostgreSqlProgrammeDbContext(DbContextOptions options) : ProgrammeDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        var ours = modelBuilder.Model.GetEntityTypes()
            .Where(type => type.ClrType.Assembly == typeof(ProgrammeDbContext).Assembly && !type.IsOwned() && type.FindPrimaryKey() is not null && !type.GetProperties().Any(p => p.IsConcurrencyToken))
            .ToList();
        foreach (var type in ours)
        {
            modelBuilder.Entity(type.ClrType).Property<uint>(RowVersion).IsRowVersion();
        }
    }
}
