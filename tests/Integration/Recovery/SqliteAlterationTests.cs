using SmartFactory.Integration.Stores;

namespace SmartFactory.Integration.Recovery;

public sealed class SqliteAlterationTests : AlterationContract
{
    private protected override Task<TestEngine> OpenAsync() => TestEngine.OnSqliteAsync();
}
