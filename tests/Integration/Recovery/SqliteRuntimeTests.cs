using SmartFactory.Integration.Stores;

namespace SmartFactory.Integration.Recovery;

public sealed class SqliteRuntimeTests : RuntimeContract
{
    private protected override Task<TestEngine> OpenAsync() => TestEngine.OnSqliteAsync();
}
