using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Agreements;

internal sealed class AgreementDocumentMapping : IEntityTypeConfiguration<AgreementDocument>
{
    public void Configure(EntityTypeBuilder<AgreementDocument> builder)
    {
        builder.ToTable("agreement_documents");
        builder.HasKey(x => x.Id);
        builder.Property(x => x.Id).HasMaxLength(100);
        builder.Property(x => x.ProjectNumber).HasMaxLength(60);
        builder.Property(x => x.Party).HasMaxLength(60);
        builder.Property(x => x.Kind).HasMaxLength(60);
        builder.Property(x => x.FileId).HasMaxLength(100);
        builder.HasIndex(x => new { x.ProjectNumber, x.Party, x.Kind }).IsUnique();
    }
}
