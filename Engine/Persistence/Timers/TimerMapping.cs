using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Engine.Persistence.Timers;

internal sealed class TimerMapping : IEntityTypeConfiguration<TimerRow>
{
    private const string Pending = "fired_at IS NULL AND parked_at IS NULL";

    public void Configure(EntityTypeBuilder<TimerRow> builder)
    {
        builder.ToTable("wf_timers");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).HasColumnName("id").HasMaxLength(200);
        builder.Property(r => r.Kind).HasColumnName("kind").HasMaxLength(100);
        builder.Property(r => r.DueAt).HasColumnName("due_at");
        builder.Property(r => r.WakeAt).HasColumnName("wake_at");
        builder.Property(r => r.InstanceId).HasColumnName("instance_id").HasMaxLength(100);
        builder.Property(r => r.BookmarkId).HasColumnName("bookmark_id").HasMaxLength(100);
        builder.Property(r => r.Subject).HasColumnName("subject").HasMaxLength(300);
        builder.Property(r => r.Payload).HasColumnName("payload");
        builder.Property(r => r.FiredAt).HasColumnName("fired_at");
        builder.Property(r => r.Attempts).HasColumnName("attempts");
        builder.Property(r => r.LastError).HasColumnName("last_error");
        builder.Property(r => r.ParkedAt).HasColumnName("parked_at");

        // Only what is pending is indexed: a million fired rows cost the sweep nothing.
        builder.HasIndex(r => new { r.WakeAt, r.Id }, "ix_wf_timers_pending").HasFilter(Pending);
        builder.HasIndex(r => r.ParkedAt, "ix_wf_timers_parked").HasFilter("parked_at IS NOT NULL");
        builder.HasIndex(r => r.BookmarkId, "ix_wf_timers_bookmark").HasFilter($"bookmark_id IS NOT NULL AND {Pending}");
        builder.HasIndex(r => r.Subject, "ix_wf_timers_subject").HasFilter($"subject IS NOT NULL AND {Pending}");
    }
}
