using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SmartFactory.Workflows.Data.DesignTime;

/// <summary>Lets <c>dotnet ef</c> build the model without starting the host; it never connects.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlProgrammeDbContext>
{
    public PostgreSqlProgrammeDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlProgrammeDbContext>().UseNpgsql("Host=design").Options);
}
