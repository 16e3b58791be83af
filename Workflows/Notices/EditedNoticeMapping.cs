using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Notices;

internal sealed class EditedNoticeMapping : IEntityTypeConfiguration<EditedNotice>
{
    public void Configure(EntityTypeBuilder<EditedNotice> builder)
    {
        builder.ToTable("EditedNotices");
        builder.HasKey(n => new { n.Key, n.Version });
        builder.Property(n => n.Key).HasMaxLength(60);
        builder.Property(n => n.EditedBy).HasMaxLength(450);
    }
}
