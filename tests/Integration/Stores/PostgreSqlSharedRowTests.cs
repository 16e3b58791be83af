using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Tests.Tasks;

namespace SmartFactory.Integration.Stores;

public sealed class PostgreSqlSharedRowTests(PostgresCluster cluster) : SharedRowContract
{
    private protected override async Task<TaskOffice> OpenAsync() => await TaskOffice.OpenAsync(DatabaseOptions.PostgreSql(await cluster.CreateDatabaseAsync()));
}
