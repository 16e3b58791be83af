using SmartFactory.Engine.Faults;
using SmartFactory.TestKit;

namespace SmartFactory.Faults;

public sealed class PostgreSqlFailpointTests(PostgresCluster cluster) : FailpointContract
{
    private protected override PostgresCluster? Cluster => cluster;

    private protected override IReadOnlyList<string> ShortPoints =>
        [Failpoints.CommitStored, Failpoints.BurstBookmarksStored, Failpoints.DispatchDone, Failpoints.TimerTaken, Failpoints.MailSent];
}
