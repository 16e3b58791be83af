using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Stages;

internal sealed class StageEntryMapping : IEntityTypeConfiguration<StageEntry>
{
    public void Configure(EntityTypeBuilder<StageEntry> builder)
    {
        builder.ToTable("StageEntries");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).HasMaxLength(40);
        builder.Property(e => e.ApplicationId).HasMaxLength(40);
        builder.Property(e => e.SubStatus).HasMaxLength(60);
        builder.Property(e => e.Holder).HasMaxLength(60);
        builder.Property(e => e.Next).HasMaxLength(400);
        builder.HasIndex(e => new { e.ApplicationId, e.EnteredAt });
    }
}
