using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Payments;

internal sealed class PaymentMapping : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable("payments");
        builder.HasKey(x => x.Id);
        builder.Property(x => x.Id).HasMaxLength(100);
        builder.Property(x => x.ProjectNumber).HasMaxLength(60);
        builder.Property(x => x.Reason).HasMaxLength(4000);
        builder.Property(x => x.InstanceId).HasMaxLength(100);
        builder.HasIndex(x => x.InstanceId);
        builder.HasIndex(x => new { x.ProjectNumber, x.Status });
    }
}
