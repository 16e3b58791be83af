using SmartFactory.Engine.Faults;
using SmartFactory.TestKit;

namespace SmartFactory.Faults;

public sealed class SqliteFailpointTests : FailpointContract
{
    private protected override PostgresCluster? Cluster => null;

    private protected override IReadOnlyList<string> ShortPoints =>
    [
        Failpoints.CommitSaved, Failpoints.CommitStored, Failpoints.BurstInstanceStored, Failpoints.DispatchTaken, Failpoints.TimerFired,
        Failpoints.MailSent, Failpoints.FileStored, Failpoints.DutyDone,
    ];
}
