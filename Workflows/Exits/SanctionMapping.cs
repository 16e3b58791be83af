using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Exits;

internal sealed class SanctionMapping : IEntityTypeConfiguration<Sanction>
{
    public void Configure(EntityTypeBuilder<Sanction> builder)
    {
        builder.ToTable("sanctions");
        builder.HasKey(x => x.Id);
        builder.Property(x => x.Id).HasMaxLength(100);
        builder.Property(x => x.CompanyId).HasMaxLength(100);
        builder.Property(x => x.BusinessNumber).HasMaxLength(60);
        builder.Property(x => x.ProjectNumber).HasMaxLength(60);
        builder.Property(x => x.Reason).HasMaxLength(4000);
        builder.HasIndex(x => x.BusinessNumber);
    }
}
