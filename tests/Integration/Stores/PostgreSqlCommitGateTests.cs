using SmartFactory.TestKit;

namespace SmartFactory.Integration.Stores;

public sealed class PostgreSqlCommitGateTests(PostgresCluster cluster) : CommitGateContract
{
    private protected override Task<TestEngine> OpenAsync() => TestEngine.OnPostgreSqlAsync(cluster);
}
