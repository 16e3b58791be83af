using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Engine.Persistence.Timers;

internal sealed class DutyMapping : IEntityTypeConfiguration<DutyRow>
{
    public void Configure(EntityTypeBuilder<DutyRow> builder)
    {
        builder.ToTable("wf_duties");
        builder.HasKey(r => r.Name);
        builder.Property(r => r.Name).HasColumnName("name").HasMaxLength(100);
        builder.Property(r => r.RanFor).HasColumnName("ran_for");
        builder.Property(r => r.ClaimedBy).HasColumnName("claimed_by").HasMaxLength(100);
        builder.Property(r => r.ClaimedUntil).HasColumnName("claimed_until");
    }
}
