using Microsoft.EntityFrameworkCore;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Integration.Migrations;

public sealed class PostgreSqlMigrationTests(PostgresCluster cluster) : MigrationContract
{
    private protected override string SchemaQuery =>
        "SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(character_maximum_length, 0) "
        + "FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_EF%' "
        + "UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\\_\\_EF%'";

    private protected override async Task<ProgrammeDbContext> OpenAsync(string name) =>
        new PostgreSqlProgrammeDbContext(new DbContextOptionsBuilder<PostgreSqlProgrammeDbContext>().UseNpgsql(await cluster.CreateDatabaseAsync()).Options);
}
