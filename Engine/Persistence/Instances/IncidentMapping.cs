using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Engine.Persistence.Instances;

internal sealed class IncidentMapping : IEntityTypeConfiguration<IncidentRow>
{
    public void Configure(EntityTypeBuilder<IncidentRow> builder)
    {
        builder.ToTable("wf_incidents");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).HasColumnName("id").ValueGeneratedOnAdd();
        builder.Property(r => r.Source).HasColumnName("source").HasMaxLength(20);
        builder.Property(r => r.InstanceId).HasColumnName("instance_id").HasMaxLength(100);
        builder.Property(r => r.ActivityId).HasColumnName("activity_id").HasMaxLength(200);
        builder.Property(r => r.ActivityNodeId).HasColumnName("activity_node_id");
        builder.Property(r => r.ActivityType).HasColumnName("activity_type").HasMaxLength(200);
        builder.Property(r => r.Message).HasColumnName("message");
        builder.Property(r => r.ExceptionType).HasColumnName("exception_type").HasMaxLength(300);
        builder.Property(r => r.InnerMessage).HasColumnName("inner_message");
        builder.Property(r => r.At).HasColumnName("at");
        builder.Property(r => r.Inputs).HasColumnName("inputs");
        builder.Property(r => r.HandledAt).HasColumnName("handled_at");
        builder.Property(r => r.HandledBy).HasColumnName("handled_by").HasMaxLength(450);
        builder.Property(r => r.Handling).HasColumnName("handling").HasMaxLength(20);
        builder.HasIndex(r => r.InstanceId);
        builder.HasIndex(r => r.At);
    }
}
