using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Engine.Persistence.Bookmarks;

internal sealed class TriggerMapping : IEntityTypeConfiguration<TriggerRow>
{
    public void Configure(EntityTypeBuilder<TriggerRow> builder)
    {
        builder.ToTable("wf_triggers");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).HasColumnName("id").HasMaxLength(300);
        builder.Property(r => r.DefinitionId).HasColumnName("definition_id").HasMaxLength(100);
        builder.Property(r => r.DefinitionVersionId).HasColumnName("definition_version_id").HasMaxLength(100);
        builder.Property(r => r.Name).HasColumnName("name").HasMaxLength(200);
        builder.Property(r => r.Hash).HasColumnName("hash").HasMaxLength(64);
        builder.Property(r => r.Payload).HasColumnName("payload");
        builder.Property(r => r.ActivityId).HasColumnName("activity_id").HasMaxLength(200);
        builder.Property(r => r.DueAt).HasColumnName("due_at");
        builder.HasIndex(r => r.Hash);
        builder.HasIndex(r => r.DefinitionId);
    }
}
