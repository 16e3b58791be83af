using SmartFactory.Integration.Stores;

namespace SmartFactory.Integration.Recovery;

public sealed class SqliteStartingTests : StartingContract
{
    private protected override Task<TestEngine> OpenAsync() => TestEngine.OnSqliteAsync();
}
