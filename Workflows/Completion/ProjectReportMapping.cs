using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Completion;

internal sealed class ProjectReportMapping : IEntityTypeConfiguration<ProjectReport>
{
    public void Configure(EntityTypeBuilder<ProjectReport> builder)
    {
        builder.ToTable("project_reports");
        builder.HasKey(x => x.Id);
        builder.Property(x => x.Id).HasMaxLength(100);
        builder.Property(x => x.ProjectNumber).HasMaxLength(60);
        builder.Property(x => x.Kind).HasMaxLength(60);
        builder.HasIndex(x => new { x.ProjectNumber, x.Kind, x.Version }).IsUnique();
    }
}
