using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;
using SmartFactory.Engine.Timers;
using SmartFactory.Integration.Recovery;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Audit;

namespace SmartFactory.Integration.Pages;

/// <summary>What administrators see of the system's own troubles, and what they can do about them.</summary>
public sealed class IncidentPageTests(ProductPages product) : IClassFixture<ProductPages>
{
    [Fact]
    public async Task A_failed_case_is_listed_explained_and_skipped_with_a_reason()
    {
        var instance = await product.CommitAsync(async services =>
        {
            await services.GetRequiredService<IDefinitionPublisher>().SeedAsync(
                [TestDefinitions.Chain("broken", TestDefinitions.Write("w", "x"), TestDefinitions.Script("bad", "throw new Error('no luck')"), TestDefinitions.Write("v", "x"))], new DefinitionChange("test"));
            return await services.GetRequiredService<IWorkflowRuntime>().StartAsync(new StartWorkflow("broken") { CorrelationId = "2026-JS9-0001" });
        });
        using var admin = await product.SignedInAsync(await product.PersonAsync(Area.Admin));

        Assert.Equal(HttpStatusCode.OK, await admin.OpenAsync("/admin/incidents?q=JS9"));
        var link = admin.Page.QuerySelector("main table a")!;
        Assert.Equal("2026-JS9-0001", link.TextContent);
        Assert.Contains("스크립트가 끝까지 돌지 못했습니다", admin.Page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        var incident = product.Read(db => db.Incidents.Single(i => i.InstanceId == instance).Id);
        Assert.Equal(HttpStatusCode.OK, await admin.OpenAsync($"/admin/incidents/{incident}"));
        Assert.Contains("no luck", admin.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["w"], admin.Page.QuerySelectorAll("#do-back option").Select(o => o.GetAttribute("value")!));

        await admin.SubmitAsync(new(), "#do-skip form");
        await admin.OpenAsync(link.GetAttribute("href")!);
        Assert.Contains("까닭을 적어 주십시오", admin.Page.QuerySelector(".flash")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(WorkflowSubStatus.Faulted, Status(instance));

        await admin.SubmitAsync(new() { ["reason-Skip"] = "손으로 처리함" }, "#do-skip form");
        await admin.OpenAsync(link.GetAttribute("href")!);
        Assert.Contains("건너뛰고 이어 갔습니다", admin.Page.QuerySelector(".flash")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(admin.Page.QuerySelectorAll("dialog"));
        Assert.Equal(WorkflowSubStatus.Finished, Status(instance));
        Assert.Contains("손으로 처리함", product.Read(db => db.Set<AuditEntry>().AsNoTracking().Single(e => e.Action == "incident.skip").DataJson), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nightly_verification_stands_on_the_page_of_the_systems_health()
    {
        using var admin = await product.SignedInAsync(await product.PersonAsync(Area.Admin));
        await using (var scope = product.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetServices<ICronDuty>().Single(d => d.Name == "nightly-verification").RunAsync(TimeProvider.System.GetUtcNow(), default);
        }

        Assert.Equal(HttpStatusCode.OK, await admin.OpenAsync("/admin/health"));
        var rows = admin.Page.QuerySelectorAll("main section:nth-of-type(2) tbody tr").Select(r => (r.QuerySelector("th")!.TextContent, r.QuerySelector("td:last-child")!.TextContent.Trim())).ToList();
        Assert.Contains(("I7", "이상 없음"), rows);
        Assert.All(Enumerable.Range(1, 11), n => Assert.Contains(rows, r => r.Item1 == $"I{n}"));
    }

    private WorkflowSubStatus Status(string instance) => product.Read(db => db.Instances.Where(i => i.Id == instance).Select(i => i.SubStatus).Single());
}
