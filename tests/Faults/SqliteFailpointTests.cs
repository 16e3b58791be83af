using SmartFactory.TestKit;

namespace SmartFactory.Faults;

public sealed class SqliteFailpointTests : FailpointContract
{
    private protected override PostgresCluster? Cluster => null;
}
