using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Tests.Tasks;

namespace SmartFactory.Integration.Operations;

public sealed class PostgreSqlIncidentTests(PostgresCluster cluster) : IncidentContract
{
    private protected override async Task<TaskOffice> OpenAsync() => await TaskOffice.OpenAsync(DatabaseOptions.PostgreSql(await cluster.CreateDatabaseAsync()));
}
