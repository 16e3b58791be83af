using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Rounds;

internal sealed class RoundMapping : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.ToTable("Rounds");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).HasMaxLength(40);
        builder.Property(r => r.ParentRoundId).HasMaxLength(40);
        builder.Property(r => r.Status).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(r => r.Year);
        builder.HasMany(r => r.Tracks).WithOne().HasForeignKey(t => t.RoundId);
        builder.HasMany(r => r.Cells).WithOne().HasForeignKey(c => c.RoundId);
        builder.Navigation(r => r.Tracks).AutoInclude();
        builder.Navigation(r => r.Cells).AutoInclude();
    }
}
