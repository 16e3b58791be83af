using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Changes;

internal sealed class ChangeRequestMapping : IEntityTypeConfiguration<ChangeRequest>
{
    public void Configure(EntityTypeBuilder<ChangeRequest> builder)
    {
        builder.ToTable("change_requests");
        builder.HasKey(x => x.Id);
        builder.Property(x => x.Id).HasMaxLength(100);
        builder.Property(x => x.ProjectNumber).HasMaxLength(60);
        builder.Property(x => x.Kind).HasMaxLength(60);
        builder.Property(x => x.Before).HasMaxLength(4000);
        builder.Property(x => x.After).HasMaxLength(4000);
        builder.Property(x => x.Reason).HasMaxLength(4000);
        builder.Property(x => x.InstanceId).HasMaxLength(100);
        builder.HasIndex(x => x.InstanceId);
        builder.HasIndex(x => new { x.ProjectNumber, x.Status });
    }
}
