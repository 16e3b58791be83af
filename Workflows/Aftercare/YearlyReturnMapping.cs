using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Aftercare;

internal sealed class YearlyReturnMapping : IEntityTypeConfiguration<YearlyReturn>
{
    public void Configure(EntityTypeBuilder<YearlyReturn> builder)
    {
        builder.ToTable("yearly_returns");
        builder.HasKey(x => x.Id);
        builder.Property(x => x.Id).HasMaxLength(100);
        builder.Property(x => x.ProjectNumber).HasMaxLength(60);
        builder.HasIndex(x => new { x.ProjectNumber, x.Year });
    }
}
