using SmartFactory.Integration.Stores;
using SmartFactory.TestKit;

namespace SmartFactory.Integration.Migrations;

public sealed class PostgreSqlStartRefusalTests(PostgresCluster cluster) : StartRefusalContract
{
    private protected override Task<TestEngine> OpenAsync() => TestEngine.OnPostgreSqlAsync(cluster);
}
