using SmartFactory.Integration.Stores;
using SmartFactory.TestKit;

namespace SmartFactory.Integration.Recovery;

public sealed class PostgreSqlRuntimeTests(PostgresCluster cluster) : RuntimeContract
{
    private protected override Task<TestEngine> OpenAsync() => TestEngine.OnPostgreSqlAsync(cluster);
}
