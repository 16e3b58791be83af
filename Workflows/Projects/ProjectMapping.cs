using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Projects;

internal sealed class ProjectMapping : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> builder)
    {
        builder.ToTable("projects");
        builder.HasKey(p => p.Number);
        builder.Property(p => p.Number).HasMaxLength(60);
        builder.Property(p => p.ApplicationId).HasMaxLength(100);
        builder.Property(p => p.RoundId).HasMaxLength(60);
        builder.Property(p => p.CompanyId).HasMaxLength(100);
        builder.Property(p => p.Track).HasMaxLength(20);
        builder.Property(p => p.MunicipalityCode).HasMaxLength(20);
        builder.HasIndex(p => p.ApplicationId).IsUnique();
        builder.HasIndex(p => new { p.RoundId, p.Track, p.MunicipalityCode });
        builder.HasIndex(p => p.CompanyId);
    }
}
