using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Workflows.Mail;

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("OutboxMessages");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).HasMaxLength(40);
        builder.Property(m => m.Recipient).HasMaxLength(320);
        builder.Property(m => m.RecipientName).HasMaxLength(200);
        builder.Property(m => m.Template).HasMaxLength(60);
        builder.Property(m => m.Subject).HasMaxLength(400);
        builder.Property(m => m.Html).HasConversion<CompressedText>();
        builder.Property(m => m.Text).HasConversion<CompressedText>();
        builder.Property(m => m.MessageId).HasMaxLength(200);
        builder.Property(m => m.Status).HasConversion<string>().HasMaxLength(12);
        builder.Property(m => m.Reference).HasMaxLength(60);
        builder.Property(m => m.ApplicationId).HasMaxLength(40);
        builder.Property(m => m.CompanyId).HasMaxLength(40);
        builder.Property(m => m.TaskId).HasMaxLength(40);
        builder.Property(m => m.InstanceId).HasMaxLength(40);
        builder.Property(m => m.IdempotencyKey).HasMaxLength(300);
        builder.HasIndex(m => m.IdempotencyKey).IsUnique();
        builder.HasIndex(m => m.NotBefore).HasFilter("\"Status\" = 'Pending'");
        builder.HasIndex(m => m.ApplicationId);
        builder.HasIndex(m => m.CreatedAt);
    }
}
