using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Applications;

internal sealed class ApplicationMapping : IEntityTypeConfiguration<Application>
{
    public void Configure(EntityTypeBuilder<Application> builder)
    {
        builder.ToTable("Applications");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).HasMaxLength(40);
        builder.Property(a => a.Number).HasMaxLength(40);
        builder.Property(a => a.RoundId).HasMaxLength(40);
        builder.Property(a => a.CompanyId).HasMaxLength(40);
        builder.Property(a => a.Track).HasMaxLength(10);
        builder.Property(a => a.MunicipalityCode).HasMaxLength(10);
        builder.Property(a => a.VendorBusinessNumber).HasMaxLength(10);
        builder.Property(a => a.Status).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(a => a.Number).IsUnique();
        builder.HasIndex(a => new { a.RoundId, a.Track, a.MunicipalityCode });
        builder.HasIndex(a => a.CompanyId);
    }
}
