using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Workflows.Councils;

internal sealed class CouncilSessionMapping : IEntityTypeConfiguration<CouncilSession>
{
    public void Configure(EntityTypeBuilder<CouncilSession> builder)
    {
        builder.ToTable("CouncilSessions");
        builder.HasKey(s => s.Id);
        builder.HasIndex(s => new { s.MunicipalityCode, s.BudgetYear });
    }
}
