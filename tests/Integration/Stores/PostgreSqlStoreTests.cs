using SmartFactory.TestKit;

namespace SmartFactory.Integration.Stores;

public sealed class PostgreSqlStoreTests(PostgresCluster cluster) : StoreContract
{
    private protected override Task<TestEngine> OpenAsync() => TestEngine.OnPostgreSqlAsync(cluster);
}
