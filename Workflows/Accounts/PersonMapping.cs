using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Accounts;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).HasMaxLength(100);
        builder.Property(p => p.UserName).HasMaxLength(256);
        builder.Property(p => p.NormalizedUserName).HasMaxLength(256);
        builder.Property(p => p.Email).HasMaxLength(256);
        builder.Property(p => p.NormalizedEmail).HasMaxLength(256);
        builder.Property(p => p.ConcurrencyStamp).IsConcurrencyToken();
        builder.Property(p => p.DisplayName).HasMaxLength(100);
        builder.Property(p => p.Position).HasMaxLength(40);
        builder.Property(p => p.MunicipalityCode).HasMaxLength(20);
        builder.Property(p => p.CompanyId).HasMaxLength(100);
        builder.Property(p => p.VendorBrn).HasMaxLength(20);
        builder.HasIndex(p => p.NormalizedUserName).IsUnique();
        builder.HasIndex(p => p.NormalizedEmail);
        builder.HasIndex(p => new { p.Area, p.MunicipalityCode });
        builder.HasIndex(p => p.CompanyId);
    }
}
