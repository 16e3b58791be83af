using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Applications;

internal sealed class ApplicationDocumentMapping : IEntityTypeConfiguration<ApplicationDocument>
{
    public void Configure(EntityTypeBuilder<ApplicationDocument> builder)
    {
        builder.ToTable("ApplicationDocuments");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).HasMaxLength(40);
        builder.Property(d => d.ApplicationId).HasMaxLength(40);
        builder.Property(d => d.Kind).HasMaxLength(60);
        builder.HasIndex(d => new { d.ApplicationId, d.Kind, d.Version }).IsUnique();
    }
}
