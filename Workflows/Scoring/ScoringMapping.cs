using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Scoring;

internal sealed class ScoringMapping :
    IEntityTypeConfiguration<Panel>,
    IEntityTypeConfiguration<PanelMember>,
    IEntityTypeConfiguration<PanelFirm>,
    IEntityTypeConfiguration<ScoreSheet>,
    IEntityTypeConfiguration<RankingVersion>
{
    public void Configure(EntityTypeBuilder<Panel> builder)
    {
        builder.ToTable("Panels");
        builder.HasKey(p => p.Id);
        builder.HasIndex(p => p.RoundId);
        builder.HasMany(p => p.Members).WithOne().HasForeignKey(m => m.PanelId);
        builder.HasMany(p => p.Firms).WithOne().HasForeignKey(f => f.PanelId);
    }

    public void Configure(EntityTypeBuilder<PanelMember> builder)
    {
        builder.ToTable("PanelMembers");
        builder.HasKey(m => new { m.PanelId, m.PersonId });
        builder.HasIndex(m => m.PersonId);
    }

    public void Configure(EntityTypeBuilder<PanelFirm> builder)
    {
        builder.ToTable("PanelFirms");
        builder.HasKey(f => new { f.PanelId, f.ApplicationNumber });
        builder.HasIndex(f => f.ApplicationNumber);
    }

    public void Configure(EntityTypeBuilder<ScoreSheet> builder)
    {
        builder.ToTable("ScoreSheets");
        builder.HasKey(s => s.Id);
        builder.HasIndex(s => new { s.PanelId, s.Step });
        builder.HasIndex(s => new { s.ApplicationNumber, s.Step, s.EvaluatorId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RankingVersion> builder)
    {
        builder.ToTable("RankingVersions");
        builder.HasKey(r => r.Id);
        builder.HasIndex(r => new { r.Scope, r.Step, r.Version }).IsUnique();
    }
}
