using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Mentoring;

internal sealed class ImprovementTaskMapping : IEntityTypeConfiguration<ImprovementTask>
{
    public void Configure(EntityTypeBuilder<ImprovementTask> builder)
    {
        builder.ToTable("improvement_tasks");
        builder.HasKey(x => x.Id);
        builder.Property(x => x.Id).HasMaxLength(100);
        builder.Property(x => x.ProjectNumber).HasMaxLength(60);
        builder.HasIndex(x => new { x.ProjectNumber, x.Position });
    }
}
