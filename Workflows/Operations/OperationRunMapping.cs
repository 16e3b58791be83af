using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Operations;

internal sealed class OperationRunMapping : IEntityTypeConfiguration<OperationRun>
{
    public void Configure(EntityTypeBuilder<OperationRun> builder)
    {
        builder.ToTable("OperationRuns");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).HasMaxLength(40);
        builder.Property(r => r.Kind).HasMaxLength(40);
        builder.Property(r => r.AuditHash).HasMaxLength(64);
        builder.HasIndex(r => new { r.Kind, r.StartedAt });
    }
}
