namespace SmartFactory.Integration.Stores;

public sealed class SqliteCommitGateTests : CommitGateContract
{
    private protected override Task<TestEngine> OpenAsync() => TestEngine.OnSqliteAsync();
}
