using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Engine.Persistence.Instances;

internal sealed class InstanceMapping : IEntityTypeConfiguration<InstanceRow>
{
    public void Configure(EntityTypeBuilder<InstanceRow> builder)
    {
        builder.ToTable("wf_instances");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).HasColumnName("id").HasMaxLength(100);
        builder.Property(r => r.DefinitionId).HasColumnName("definition_id").HasMaxLength(100);
        builder.Property(r => r.DefinitionVersionId).HasColumnName("definition_version_id").HasMaxLength(100);
        builder.Property(r => r.DefinitionVersion).HasColumnName("definition_version");
        builder.Property(r => r.Status).HasColumnName("status");
        builder.Property(r => r.SubStatus).HasColumnName("sub_status");
        builder.Property(r => r.CorrelationId).HasColumnName("correlation_id").HasMaxLength(200);
        builder.Property(r => r.Name).HasColumnName("name").HasMaxLength(300);
        builder.Property(r => r.ParentInstanceId).HasColumnName("parent_instance_id").HasMaxLength(100);
        builder.Property(r => r.ParentBookmarkId).HasColumnName("parent_bookmark_id").HasMaxLength(100);
        builder.Property(r => r.IncidentCount).HasColumnName("incident_count");
        builder.Property(r => r.State).HasColumnName("state");
        builder.Property(r => r.Version).HasColumnName("version");
        builder.Property(r => r.CreatedAt).HasColumnName("created_at");
        builder.Property(r => r.UpdatedAt).HasColumnName("updated_at");
        builder.Property(r => r.FinishedAt).HasColumnName("finished_at");
        builder.HasIndex(r => new { r.DefinitionId, r.SubStatus });
        builder.HasIndex(r => r.CorrelationId);
        builder.HasIndex(r => r.ParentInstanceId);
        builder.HasIndex(r => r.UpdatedAt);

        // The administrators' list: newest first, of all or of those that run, and how many there are.
        builder.HasIndex(r => r.CreatedAt);
        builder.HasIndex(r => new { r.Status, r.CreatedAt });
    }
}
