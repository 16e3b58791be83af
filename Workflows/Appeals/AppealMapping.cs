using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Appeals;

internal sealed class AppealMapping : IEntityTypeConfiguration<Appeal>
{
    public void Configure(EntityTypeBuilder<Appeal> builder)
    {
        builder.ToTable("Appeals");
        builder.HasKey(a => a.Id);
        builder.HasIndex(a => a.ApplicationNumber);
        builder.HasIndex(a => new { a.RoundId, a.Outcome });
        builder.HasIndex(a => new { a.CellId, a.Outcome });
    }
}
