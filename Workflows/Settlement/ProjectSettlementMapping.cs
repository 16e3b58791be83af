using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Settlement;

internal sealed class ProjectSettlementMapping : IEntityTypeConfiguration<ProjectSettlement>
{
    public void Configure(EntityTypeBuilder<ProjectSettlement> builder)
    {
        builder.ToTable("settlements");
        builder.HasKey(x => x.ProjectNumber);
        builder.Property(x => x.ProjectNumber).HasMaxLength(60);
    }
}
