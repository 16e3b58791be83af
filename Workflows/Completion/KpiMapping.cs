using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Completion;

internal sealed class KpiMapping : IEntityTypeConfiguration<Kpi>
{
    public void Configure(EntityTypeBuilder<Kpi> builder)
    {
        builder.ToTable("kpis");
        builder.HasKey(x => x.Id);
        builder.Property(x => x.Id).HasMaxLength(100);
        builder.Property(x => x.ProjectNumber).HasMaxLength(60);
        builder.Property(x => x.Baseline).HasPrecision(18, 4);
        builder.Property(x => x.Target).HasPrecision(18, 4);
        builder.Property(x => x.Actual).HasPrecision(18, 4);
        builder.HasIndex(x => new { x.ProjectNumber, x.Position });
    }
}
