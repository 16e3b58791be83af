using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Tests.Tasks;

namespace SmartFactory.Integration.Tasks;

public sealed class PostgreSqlTaskRaceTests(PostgresCluster cluster) : TaskRaceContract
{
    private protected override async Task<TaskOffice> OpenAsync() => await TaskOffice.OpenAsync(DatabaseOptions.PostgreSql(await cluster.CreateDatabaseAsync()));
}
