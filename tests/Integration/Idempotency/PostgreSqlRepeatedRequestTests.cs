using SmartFactory.TestKit;

namespace SmartFactory.Integration.Idempotency;

public sealed class PostgreSqlRepeatedRequestTests(PostgresCluster cluster) : RepeatedRequestContract
{
    private protected override async Task<string?> ServerAsync() => await cluster.CreateDatabaseAsync();
}
