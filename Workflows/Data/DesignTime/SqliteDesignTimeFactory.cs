using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SmartFactory.Workflows.Data.DesignTime;

/// <summary>Lets <c>dotnet ef</c> build the model without starting the host; it never connects.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteProgrammeDbContext>
{
    public SqliteProgrammeDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteProgrammeDbContext>().UseSqlite("Data Source=design.db").Options);
}
