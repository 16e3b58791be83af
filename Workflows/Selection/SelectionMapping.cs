using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Selection;

internal sealed class SelectionMapping : IEntityTypeConfiguration<SuccessionOffer>, IEntityTypeConfiguration<SeatMove>
{
    public void Configure(EntityTypeBuilder<SuccessionOffer> builder)
    {
        builder.ToTable("SuccessionOffers");
        builder.HasKey(o => o.Id);
        builder.HasIndex(o => o.CellId);
        builder.HasIndex(o => o.ApplicationNumber);
    }

    public void Configure(EntityTypeBuilder<SeatMove> builder)
    {
        builder.ToTable("SeatMoves");
        builder.HasKey(m => m.Id);
        builder.HasIndex(m => m.RoundId);
    }
}
