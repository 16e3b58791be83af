using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Workflows.Tasks;

internal sealed class StaffTaskMapping : IEntityTypeConfiguration<StaffTask>
{
    public void Configure(EntityTypeBuilder<StaffTask> builder)
    {
        builder.ToTable("StaffTasks");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).HasMaxLength(40);
        builder.Property(t => t.InstanceId).HasMaxLength(40);
        builder.Property(t => t.BookmarkId).HasMaxLength(60);
        builder.Property(t => t.DefinitionId).HasMaxLength(60);
        builder.Property(t => t.DefinitionVersionId).HasMaxLength(80);
        builder.Property(t => t.ActivityId).HasMaxLength(100);
        builder.Property(t => t.TaskType).HasMaxLength(80);
        builder.Property(t => t.Title).HasMaxLength(300);
        builder.Property(t => t.Reference).HasMaxLength(60);
        builder.Property(t => t.ApplicationId).HasMaxLength(40);
        builder.Property(t => t.CompanyId).HasMaxLength(40);
        builder.Property(t => t.Status).HasConversion<string>().HasMaxLength(12);
        builder.Property(t => t.CandidateGroup).HasMaxLength(120);
        builder.Property(t => t.MunicipalityCode).HasMaxLength(5);
        builder.Property(t => t.AssigneeId).HasMaxLength(450);
        builder.Property(t => t.AssigneeName).HasMaxLength(100);
        builder.Property(t => t.CompletedByName).HasMaxLength(100);
        builder.Property(t => t.TargetKey).HasMaxLength(120);
        builder.Property(t => t.DueRule).HasMaxLength(100);
        builder.Property(t => t.FormJson).HasConversion<CompressedText>();
        builder.Property(t => t.DataJson).HasConversion<CompressedText>();
        builder.Property(t => t.CompletedAction).HasMaxLength(60);
        builder.Property(t => t.CompletedBy).HasMaxLength(450);
        builder.Property(t => t.Revision).IsConcurrencyToken();
        builder.HasIndex(t => t.BookmarkId);
        builder.HasIndex(t => t.InstanceId);
        builder.HasIndex(t => t.ApplicationId);
        builder.HasIndex(t => new { t.CandidateGroup, t.Status, t.DueAt });
        builder.HasIndex(t => new { t.AssigneeId, t.Status, t.DueAt });
        builder.HasIndex(t => new { t.Status, t.DueAt });
    }
}
