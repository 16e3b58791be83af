using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Decisions;

internal sealed class DecisionRecordMapping : IEntityTypeConfiguration<DecisionRecord>
{
    public void Configure(EntityTypeBuilder<DecisionRecord> builder)
    {
        builder.ToTable("DecisionRecords");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).HasMaxLength(40);
        builder.Property(r => r.Decision).HasMaxLength(100);
        builder.Property(r => r.Reference).HasMaxLength(60);
        builder.Property(r => r.ApplicationId).HasMaxLength(40);
        builder.Property(r => r.InstanceId).HasMaxLength(40);
        builder.Property(r => r.Outcome).HasMaxLength(100);
        builder.Property(r => r.DecidedBy).HasMaxLength(450);
        builder.HasIndex(r => r.Reference);
        builder.HasIndex(r => r.ApplicationId);
    }
}
