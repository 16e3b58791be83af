using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Rounds;

internal sealed class RoundCellMapping : IEntityTypeConfiguration<RoundCell>
{
    public void Configure(EntityTypeBuilder<RoundCell> builder)
    {
        builder.ToTable("RoundCells");
        builder.HasKey(c => new { c.RoundId, c.Track, c.MunicipalityCode });
        builder.Property(c => c.RoundId).HasMaxLength(40);
        builder.Property(c => c.Track).HasMaxLength(10);
        builder.Property(c => c.MunicipalityCode).HasMaxLength(10);
    }
}
