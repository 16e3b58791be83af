using SmartFactory.Integration.Stores;
using SmartFactory.TestKit;

namespace SmartFactory.Integration.Recovery;

public sealed class PostgreSqlPoisonTests(PostgresCluster cluster) : PoisonContract
{
    private protected override Task<TestEngine> OpenAsync() => TestEngine.OnPostgreSqlAsync(cluster);
}
