using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.DraftRehearsals;

internal sealed class DraftRehearsalMapping : IEntityTypeConfiguration<DraftRehearsal>
{
    public void Configure(EntityTypeBuilder<DraftRehearsal> builder)
    {
        builder.ToTable("DraftRehearsals");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).HasMaxLength(40);
        builder.Property(r => r.DefinitionId).HasMaxLength(100);
        builder.Property(r => r.Revision).HasMaxLength(40);
        builder.Property(r => r.Status).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Failure).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.RequestedBy).HasMaxLength(450);
        builder.Property(r => r.Node).HasMaxLength(120);
        builder.Ignore(r => r.IsAtWork);
        builder.HasIndex(r => r.Place).IsUnique();
        builder.HasIndex(r => new { r.DefinitionId, r.RequestedAt });
    }
}
