using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Engine.Persistence.Bookmarks;

internal sealed class BookmarkMapping : IEntityTypeConfiguration<BookmarkRow>
{
    public void Configure(EntityTypeBuilder<BookmarkRow> builder)
    {
        builder.ToTable("wf_bookmarks");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).HasColumnName("id").HasMaxLength(100);
        builder.Property(r => r.Name).HasColumnName("name").HasMaxLength(200);
        builder.Property(r => r.Hash).HasColumnName("hash").HasMaxLength(64);
        builder.Property(r => r.Payload).HasColumnName("payload");
        builder.Property(r => r.InstanceId).HasColumnName("instance_id").HasMaxLength(100);
        builder.Property(r => r.ActivityId).HasColumnName("activity_id").HasMaxLength(200);
        builder.Property(r => r.ActivityNodeId).HasColumnName("activity_node_id");
        builder.Property(r => r.ActivityInstanceId).HasColumnName("activity_instance_id").HasMaxLength(100);
        builder.Property(r => r.CreatedAt).HasColumnName("created_at");
        builder.Property(r => r.CallbackMethodName).HasColumnName("callback_method_name").HasMaxLength(200);
        builder.Property(r => r.CorrelationId).HasColumnName("correlation_id").HasMaxLength(200);
        builder.Property(r => r.AutoBurn).HasColumnName("auto_burn");
        builder.Property(r => r.AutoComplete).HasColumnName("auto_complete");
        builder.HasIndex(r => new { r.Hash, r.CorrelationId });
        builder.HasIndex(r => r.InstanceId);
    }
}
