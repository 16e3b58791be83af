using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Certificates;

internal sealed class CertificateMapping : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.ToTable("certificates");
        builder.HasKey(x => x.Number);
        builder.Property(x => x.Number).HasMaxLength(60);
        builder.Property(x => x.CertificationId).HasMaxLength(100);
        builder.Property(x => x.ProjectNumber).HasMaxLength(60);
        builder.Property(x => x.CompanyId).HasMaxLength(100);
        builder.Property(x => x.DocumentId).HasMaxLength(100);
        builder.Property(x => x.Reason).HasMaxLength(4000);
        builder.HasIndex(x => x.VerificationCode).IsUnique();
        builder.HasIndex(x => x.ProjectNumber);
    }
}
