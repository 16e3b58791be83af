namespace SmartFactory.Integration.Stores;

public sealed class SqliteStoreTests : StoreContract
{
    private protected override Task<TestEngine> OpenAsync() => TestEngine.OnSqliteAsync();
}
