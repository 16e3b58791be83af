using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Agreements;

internal sealed class AgreementTextMapping : IEntityTypeConfiguration<AgreementText>
{
    public void Configure(EntityTypeBuilder<AgreementText> builder)
    {
        builder.ToTable("agreement_texts");
        builder.HasKey(x => x.Id);
        builder.Property(x => x.Id).HasMaxLength(100);
        builder.Property(x => x.ProjectNumber).HasMaxLength(60);
        builder.Property(x => x.DocumentId).HasMaxLength(100);
        builder.HasIndex(x => new { x.ProjectNumber, x.Version }).IsUnique();
    }
}
