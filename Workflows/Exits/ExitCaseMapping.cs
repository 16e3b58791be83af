using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Exits;

internal sealed class ExitCaseMapping : IEntityTypeConfiguration<ExitCase>
{
    public void Configure(EntityTypeBuilder<ExitCase> builder)
    {
        builder.ToTable("exit_cases");
        builder.HasKey(x => x.Id);
        builder.Property(x => x.Id).HasMaxLength(100);
        builder.Property(x => x.ProjectNumber).HasMaxLength(60);
        builder.Property(x => x.Kind).HasMaxLength(60);
        builder.Property(x => x.Reason).HasMaxLength(4000);
        builder.Property(x => x.Decision).HasMaxLength(60);
        builder.Property(x => x.InstanceId).HasMaxLength(100);
        builder.HasIndex(x => new { x.ProjectNumber, x.Status });
    }
}
