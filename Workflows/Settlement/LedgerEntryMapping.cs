using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Settlement;

internal sealed class LedgerEntryMapping : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("ledger_entries");
        builder.HasKey(x => x.Id);
        builder.Property(x => x.Id).HasMaxLength(100);
        builder.Property(x => x.ProjectNumber).HasMaxLength(60);
        builder.Property(x => x.MunicipalityCode).HasMaxLength(60);
        builder.Property(x => x.Kind).HasMaxLength(60);
        builder.HasIndex(x => x.ProjectNumber);
        builder.HasIndex(x => new { x.MunicipalityCode, x.BookedAt });
    }
}
