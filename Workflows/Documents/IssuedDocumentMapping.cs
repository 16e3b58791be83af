using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Workflows.Documents;

internal sealed class IssuedDocumentMapping : IEntityTypeConfiguration<IssuedDocument>
{
    public void Configure(EntityTypeBuilder<IssuedDocument> builder)
    {
        builder.ToTable("IssuedDocuments");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).HasMaxLength(40);
        builder.Property(d => d.Kind).HasMaxLength(60);
        builder.Property(d => d.Number).HasMaxLength(60);
        builder.Property(d => d.Title).HasMaxLength(200);
        builder.Property(d => d.Reference).HasMaxLength(60);
        builder.Property(d => d.ApplicationId).HasMaxLength(40);
        builder.Property(d => d.CompanyId).HasMaxLength(40);
        builder.Property(d => d.InstanceId).HasMaxLength(40);
        builder.Property(d => d.BookmarkId).HasMaxLength(60);
        builder.Property(d => d.Status).HasConversion<string>().HasMaxLength(12);
        builder.Property(d => d.Html).HasConversion<CompressedText>();
        builder.Property(d => d.HtmlSha256).HasMaxLength(64);
        builder.Property(d => d.PdfFileId).HasMaxLength(40);
        builder.Property(d => d.PdfSha256).HasMaxLength(64);
        builder.HasIndex(d => new { d.Kind, d.Number }).IsUnique();
        builder.HasIndex(d => d.Reference);
        builder.HasIndex(d => d.ApplicationId);
        builder.HasIndex(d => d.Status).HasFilter("\"Status\" <> 'Printed'");
    }
}
