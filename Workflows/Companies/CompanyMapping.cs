using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Companies;

internal sealed class CompanyMapping : IEntityTypeConfiguration<Company>
{
    public void Configure(EntityTypeBuilder<Company> builder)
    {
        builder.ToTable("Companies");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).HasMaxLength(40);
        builder.Property(c => c.BusinessNumber).HasMaxLength(10);
        builder.Property(c => c.MunicipalityCode).HasMaxLength(10);
        builder.HasIndex(c => c.BusinessNumber).IsUnique();
    }
}
