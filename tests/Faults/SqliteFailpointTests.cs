using SmartFactory.Engine.Faults;
using SmartFactory.TestKit;

namespace SmartFactory.Faults;

public sealed class SqliteFailpointTests : FailpointContract
{
    private protected override PostgresCluster? Cluster => null;

    private protected override IReadOnlyList<string> ShortPoints =>
    [
        Failpoints.CommitWorked, Failpoints.CommitSaved, Failpoints.CommitStored, Failpoints.BurstInstanceStored, Failpoints.BurstRowsLeft,
        Failpoints.DispatchTaken, Failpoints.TimerFired, Failpoints.MailClaimed, Failpoints.MailSent, Failpoints.FileStored, Failpoints.DutyDone, Failpoints.BackupDatabaseCopied,
    ];
}
