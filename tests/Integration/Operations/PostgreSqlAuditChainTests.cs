using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Persistence.Commits;
using SmartFactory.TestKit;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Tests.Tasks;

namespace SmartFactory.Integration.Operations;

public sealed class PostgreSqlAuditChainTests(PostgresCluster cluster) : AuditChainContract
{
    [Fact]
    public async Task Who_has_something_to_record_holds_nobody_up_until_the_very_end_of_the_commit()
    {
        var recorded = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        var slow = Office.CommitAsync(async services =>
        {
            await services.GetRequiredService<AuditTrail>().AppendAsync(Fact("slow"));
            recorded.SetResult();
            await mayEnd.Task;
            return true;
        });
        await recorded.Task;

        await Office.CommitAsync(async services =>
        {
            await services.GetRequiredService<AuditTrail>().AppendAsync(Fact("quick"));
            return true;
        }).WaitAsync(TimeSpan.FromMinutes(1));
        mayEnd.SetResult();
        await slow;

        var quick = Assert.Single(await Office.AuditAsync("test.quick"));
        Assert.Equal(quick.Sequence + 1, Assert.Single(await Office.AuditAsync("test.slow")).Sequence);
        Assert.Empty(await FaultsAsync());
    }

    private protected override async Task<TaskOffice> OpenAsync() => await TaskOffice.OpenAsync(DatabaseOptions.PostgreSql(await cluster.CreateDatabaseAsync()));

    private static AuditFact Fact(string name) => new("test." + name, name, null, "root", new JsonObject());
}
