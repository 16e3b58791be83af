namespace SmartFactory.Integration.Idempotency;

public sealed class SqliteRepeatedRequestTests : RepeatedRequestContract
{
    private protected override Task<string?> ServerAsync() => Task.FromResult<string?>(null);
}
