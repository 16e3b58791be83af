using SmartFactory.TestKit;

namespace SmartFactory.Faults;

public sealed class PostgreSqlFailpointTests(PostgresCluster cluster) : FailpointContract
{
    private protected override PostgresCluster? Cluster => cluster;
}
