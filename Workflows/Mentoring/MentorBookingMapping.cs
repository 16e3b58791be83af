using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Mentoring;

internal sealed class MentorBookingMapping : IEntityTypeConfiguration<MentorBooking>
{
    public void Configure(EntityTypeBuilder<MentorBooking> builder)
    {
        builder.ToTable("mentor_bookings");
        builder.HasKey(x => x.Id);
        builder.Property(x => x.Id).HasMaxLength(100);
        builder.Property(x => x.ProjectNumber).HasMaxLength(60);
        builder.Property(x => x.MentorId).HasMaxLength(100);
        builder.HasIndex(x => x.ProjectNumber);
        builder.HasIndex(x => new { x.MentorId, x.StartAt });
    }
}
