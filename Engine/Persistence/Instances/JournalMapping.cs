using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Engine.Persistence.Instances;

internal sealed class JournalMapping : IEntityTypeConfiguration<JournalRow>
{
    public void Configure(EntityTypeBuilder<JournalRow> builder)
    {
        builder.ToTable("wf_journal");
        builder.HasKey(r => new { r.InstanceId, r.InstanceVersion });
        builder.Property(r => r.InstanceId).HasColumnName("instance_id").HasMaxLength(100);
        builder.Property(r => r.InstanceVersion).HasColumnName("instance_version");
        builder.Property(r => r.At).HasColumnName("at");
        builder.Property(r => r.BurnedBookmarkId).HasColumnName("burned_bookmark_id").HasMaxLength(100);
        builder.Property(r => r.Entries).HasColumnName("entries");
        builder.HasIndex(r => r.BurnedBookmarkId).IsUnique().HasFilter("burned_bookmark_id IS NOT NULL");
    }
}
