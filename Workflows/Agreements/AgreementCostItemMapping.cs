using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Agreements;

internal sealed class AgreementCostItemMapping : IEntityTypeConfiguration<AgreementCostItem>
{
    public void Configure(EntityTypeBuilder<AgreementCostItem> builder)
    {
        builder.ToTable("agreement_cost_items");
        builder.HasKey(x => x.Id);
        builder.Property(x => x.Id).HasMaxLength(100);
        builder.Property(x => x.ProjectNumber).HasMaxLength(60);
        builder.Property(x => x.Reason).HasMaxLength(4000);
        builder.HasIndex(x => x.ProjectNumber);
    }
}
