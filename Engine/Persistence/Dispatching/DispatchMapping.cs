using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Engine.Persistence.Dispatching;

internal sealed class DispatchMapping : IEntityTypeConfiguration<DispatchRow>
{
    public void Configure(EntityTypeBuilder<DispatchRow> builder)
    {
        builder.ToTable("wf_dispatches");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).HasColumnName("id").ValueGeneratedOnAdd();
        builder.Property(r => r.Kind).HasColumnName("kind").HasMaxLength(20);
        builder.Property(r => r.Payload).HasColumnName("payload");
        builder.Property(r => r.InstanceId).HasColumnName("instance_id").HasMaxLength(100);
        builder.Property(r => r.CreatedAt).HasColumnName("created_at");
        builder.Property(r => r.NotBefore).HasColumnName("not_before");
        builder.Property(r => r.Attempts).HasColumnName("attempts");
        builder.Property(r => r.LastError).HasColumnName("last_error");
        builder.Property(r => r.ParkedAt).HasColumnName("parked_at");
        builder.HasIndex(r => new { r.NotBefore, r.Id }, "ix_wf_dispatches_pending").HasFilter("parked_at IS NULL");
        builder.HasIndex(r => r.InstanceId);
    }
}
