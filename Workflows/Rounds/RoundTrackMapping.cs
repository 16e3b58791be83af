using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Rounds;

internal sealed class RoundTrackMapping : IEntityTypeConfiguration<RoundTrack>
{
    public void Configure(EntityTypeBuilder<RoundTrack> builder)
    {
        builder.ToTable("RoundTracks");
        builder.HasKey(t => new { t.RoundId, t.Code });
        builder.Property(t => t.RoundId).HasMaxLength(40);
        builder.Property(t => t.Code).HasMaxLength(10);
    }
}
