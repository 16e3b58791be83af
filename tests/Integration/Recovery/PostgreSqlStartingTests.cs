using SmartFactory.Integration.Stores;
using SmartFactory.TestKit;

namespace SmartFactory.Integration.Recovery;

public sealed class PostgreSqlStartingTests(PostgresCluster cluster) : StartingContract
{
    private protected override Task<TestEngine> OpenAsync() => TestEngine.OnPostgreSqlAsync(cluster);
}
