using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Aftercare;

internal sealed class ClosureNoticeMapping : IEntityTypeConfiguration<ClosureNotice>
{
    public void Configure(EntityTypeBuilder<ClosureNotice> builder)
    {
        builder.ToTable("closure_notices");
        builder.HasKey(x => x.Id);
        builder.Property(x => x.Id).HasMaxLength(100);
        builder.Property(x => x.ProjectNumber).HasMaxLength(60);
        builder.Property(x => x.Reason).HasMaxLength(4000);
        builder.HasIndex(x => x.ProjectNumber);
    }
}
