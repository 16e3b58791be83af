using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Runtime;
using SmartFactory.Integration.Pages;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Verification;

namespace SmartFactory.Integration.Api;

/// <summary>Instances leave as files and come in again whole, or not at all.</summary>
[Collection(ApiCollection.Name)]
public sealed class InstanceFileTests(ProductPages product)
{
    private const string Import = "/bulk-actions/import/workflow-instances";

    [Fact]
    public async Task What_was_taken_out_and_deleted_comes_in_again_and_goes_on_where_it_was()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var (instance, correlation) = await WaitingAsync(admin);
        var before = await DescribeAsync(admin, instance);
        var due = Timers(instance);
        var file = await ExportAsync(admin, instance);
        await DeleteAsync(admin, instance);

        var answer = await SendAsync(admin, Bytes(file));

        Assert.Equal((1, 1), (answer!["imported"]!.GetValue<int>(), answer["count"]!.GetValue<int>()));
        Assert.Equal(before, await DescribeAsync(admin, instance));
        Assert.Equal(due, Timers(instance));
        Assert.Empty(await ViolationsAsync(instance));
        Assert.Equal(["instance.exported", "instance.deleted", "instance.imported"], product.Read(db => db.Set<AuditEntry>().Where(e => e.Subject == instance).OrderBy(e => e.Sequence).Select(e => e.Action).ToList())[1..]);

        await product.CommitAsync(async services => await services.GetRequiredService<IWorkflowRuntime>().PublishEventAsync("go", correlation));
        await product.Services.GetRequiredService<IDispatchPump>().DrainAsync();
        Assert.Equal("Finished", (await admin.GetAsync("/workflow-instances/" + instance))!["subStatus"]!.GetValue<string>());
        Assert.Empty(await ViolationsAsync(instance));
    }

    [Fact]
    public async Task The_file_has_elsas_parts_as_far_as_they_are_asked_for()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var (instance, _) = await WaitingAsync(admin);

        var plain = await ExportAsync(admin, instance);
        Assert.Equal($"workflow-instance-{instance}.json", admin.Answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal(["WorkflowState", "Bookmarks", "ActivityExecutionRecords", "WorkflowExecutionLogRecords", "SmartFactory"], plain.Select(p => p.Key));
        Assert.Equal(instance, plain["WorkflowState"]!["id"]!.GetValue<string>());
        Assert.Null(plain["Bookmarks"]);

        await admin.GetAsync($"/workflow-instances/{instance}/export?includeBookmarks=True&includeActivityExecutionLog=True&includeWorkflowExecutionLog=True");
        var full = JsonNode.Parse(await admin.BytesAsync())!;
        var bookmark = full["Bookmarks"]!.AsArray()[0]!.AsObject();
        Assert.Equal(["id", "activityTypeName", "workflowInstanceId", "activityInstanceId", "hash", "correlationId", "createdAt", "payload", "metadata"], bookmark.Select(p => p.Key));
        Assert.Equal(2, full["Bookmarks"]!.AsArray().Count);
        Assert.NotEmpty(full["ActivityExecutionRecords"]!.AsArray());
        Assert.Equal((await admin.GetAsync($"/workflow-instances/{instance}/journal"))!["totalCount"]!.GetValue<int>(), full["WorkflowExecutionLogRecords"]!.AsArray().Count);

        await admin.GetAsync("/workflow-instances/none/export");
        Assert.Equal(HttpStatusCode.NotFound, admin.Status);
    }

    [Fact]
    public async Task Nothing_that_is_here_is_overwritten()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var (instance, _) = await WaitingAsync(admin);
        var file = await ExportAsync(admin, instance);
        var before = await DescribeAsync(admin, instance);

        var refused = await SendAsync(admin, Bytes(file));

        Assert.Equal(HttpStatusCode.Conflict, admin.Status);
        Assert.Contains(instance, Assert.Single(ApiCaller.Errors(refused)), StringComparison.Ordinal);
        Assert.Equal(before, await DescribeAsync(admin, instance));
    }

    [Fact]
    public async Task One_that_waits_for_a_persons_task_is_not_taken_in_without_the_task()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var id = Drafts.NewId();
        var instance = await StartAsync(admin, Drafts.Waiting(id, id), "case-" + id);
        var file = await ExportAsync(admin, instance);
        await DeleteAsync(admin, instance);
        var before = Rows();

        var refused = await SendAsync(admin, Bytes(file));

        Assert.Equal(HttpStatusCode.BadRequest, admin.Status);
        Assert.Contains("‘ask’", Assert.Single(ApiCaller.Errors(refused)), StringComparison.Ordinal);
        Assert.Equal(before, Rows());
    }

    [Fact]
    public async Task Several_travel_in_a_zip_and_come_in_together_or_not_at_all()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var (first, _) = await WaitingAsync(admin);
        var (second, _) = await WaitingAsync(admin);
        await admin.PostAsync("/cancel/workflow-instances/" + second, null);
        await admin.PostAsync("/bulk-actions/export/workflow-instances", new JsonObject { ["ids"] = new JsonArray(first, second) });
        var zip = await admin.BytesAsync();
        using (var archive = new ZipArchive(new MemoryStream(zip)))
        {
            Assert.Equal(new[] { first, second }.Select(i => $"workflow-instance-{i}.json").Order(), archive.Entries.Select(e => e.Name).Order());
        }

        await DeleteAsync(admin, first);
        var before = Rows();
        await SendAsync(admin, zip);
        Assert.Equal((HttpStatusCode.Conflict, before), (admin.Status, Rows()));

        await DeleteAsync(admin, second);
        Assert.Equal(2, (await SendAsync(admin, zip))!["imported"]!.GetValue<int>());
        Assert.Equal("Cancelled", (await admin.GetAsync("/workflow-instances/" + second))!["subStatus"]!.GetValue<string>());
        Assert.Empty(await ViolationsAsync(first));
        Assert.Empty(await ViolationsAsync(second));
    }

    /// <summary>What is wrong, how it is done, and what the reason says.</summary>
    public static TheoryData<string, string, string> Wrong => new()
    {
        { "no instance at all", "{}", "파일이 아니거나" },
        { "another server's", """{"WorkflowState":{"id":"x"}}""", "다른 Elsa 서버" },
        { "another format", """{"SmartFactory":{"format":2}}""", "파일이 아니거나" },
        { "no state", "remove SmartFactory.instance.state", "파일이 아니거나" },
        { "a state that is none", """SmartFactory.instance.state="AXs=" """, "상태를 읽을 수" },
        { "a state of another release", """SmartFactory.instance.state="CXt9" """, "상태를 읽을 수" },
        { "an empty state", """SmartFactory.instance.state="AXt9" """, "상태를 읽을 수" },
        { "an unknown version of the definition", """SmartFactory.instance.definitionVersionId="none:1" """, "여기에 없습니다" },
        { "the version of another definition", """SmartFactory.instance.definitionVersionId="sf-appeal:1" """, "여기에 없습니다" },
        { "other content", """SmartFactory.content="0" """, "다른 내용" },
        { "a status that is not the state's", """SmartFactory.instance.status="Finished" """, "(status)" },
        { "an end that has not come", """SmartFactory.instance.finishedAt="2026-01-01T00:00:00+00:00" """, "(finishedAt)" },
        { "another case", """SmartFactory.instance.correlationId="other" """, "(correlationId)" },
        { "a parent that waits elsewhere", """SmartFactory.instance.parentBookmarkId="b" """, "(parentBookmarkId)" },
        { "no journal", "SmartFactory.journal=[]", "(journal)" },
        { "null for a list", "SmartFactory.timers=null", "파일이 아니거나" },
        { "a wait without its time", "SmartFactory.timers=[]", "기다리는 시각" },
        { "an id of nothing", """SmartFactory.instance.id="" """, "파일이 아니거나" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_file_that_is_not_whole_is_refused_with_a_reason_and_nothing_is_stored(string what, string change, string reason)
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var (instance, _) = await WaitingAsync(admin);
        var file = await ExportAsync(admin, instance);
        await DeleteAsync(admin, instance);
        var before = Rows();

        var refused = await SendAsync(admin, Bytes(Changed(file, change.Trim())));

        Assert.True(admin.Status == HttpStatusCode.BadRequest, $"{what}: {admin.Status}");
        Assert.Contains(reason, Assert.Single(ApiCaller.Errors(refused)), StringComparison.Ordinal);
        Assert.Equal(before, Rows());
    }

    [Fact]
    public async Task Only_an_administrator_takes_instances_in_and_out()
    {
        using var officer = await ApiCaller.SignedInAsync(product, SmartFactory.Workflows.Accounts.Area.Institute);
        await SendAsync(officer, "{}"u8.ToArray());
        Assert.Equal(HttpStatusCode.Forbidden, officer.Status);
        await officer.GetAsync("/workflow-instances/any/export");
        Assert.Equal(HttpStatusCode.Forbidden, officer.Status);
    }

    /// <summary>start → write → an event or a month, whichever is first → end.</summary>
    private static async Task<(string Instance, string Correlation)> WaitingAsync(ApiCaller admin)
    {
        var id = Drafts.NewId();
        var model = Drafts.Waiting(id, id);
        var hear = Drafts.Activity("hear", "Elsa.Event");
        hear["eventName"] = Drafts.Literal("go");
        var rest = Drafts.Activity("rest", "Elsa.Delay");
        rest["timeSpan"] = Drafts.Literal("30.00:00:00");
        var first = Drafts.Activity("first", "Elsa.FlowJoin");
        first["mode"] = Drafts.Literal("WaitAny");
        model["root"]!["activities"] = new JsonArray(Drafts.Activity("start", "Elsa.Start"), Drafts.Write("안녕"), hear, rest, first, Drafts.Activity("end", "Elsa.End"));
        model["root"]!["connections"] = new JsonArray(
            Drafts.Connection("start", "Done", "write"), Drafts.Connection("write", "Done", "hear"), Drafts.Connection("write", "Done", "rest"),
            Drafts.Connection("hear", "Done", "first"), Drafts.Connection("rest", "Done", "first"), Drafts.Connection("first", "Done", "end"));
        return (await StartAsync(admin, model, "case-" + id), "case-" + id);
    }

    private static async Task<string> StartAsync(ApiCaller admin, JsonObject model, string correlation)
    {
        var id = model["definitionId"]!.GetValue<string>();
        await admin.PostAsync("/workflow-definitions", Drafts.Save(model, publish: true));
        Assert.Equal(HttpStatusCode.OK, admin.Status);
        await admin.PostAsync($"/workflow-definitions/{id}/execute", new JsonObject { ["correlationId"] = correlation });
        return admin.Answer.Headers.GetValues("x-elsa-workflow-instance-id").Single();
    }

    private static async Task<JsonObject> ExportAsync(ApiCaller admin, string instance)
    {
        await admin.GetAsync($"/workflow-instances/{instance}/export");
        Assert.Equal(HttpStatusCode.OK, admin.Status);
        return (JsonObject)JsonNode.Parse(await admin.BytesAsync())!;
    }

    private static async Task DeleteAsync(ApiCaller admin, string instance)
    {
        await admin.DeleteAsync("/workflow-instances/" + instance);
        Assert.Equal(HttpStatusCode.NoContent, admin.Status);
    }

    private static async Task<JsonNode?> SendAsync(ApiCaller caller, byte[] file)
    {
        using var form = new MultipartFormDataContent();
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(part, "files", "instances.json");
        return await caller.SendAsync(new HttpRequestMessage(HttpMethod.Post, ApiCaller.Root + Import) { Content = form });
    }

    /// <summary>All that the designer shows of it.</summary>
    private static async Task<string> DescribeAsync(ApiCaller admin, string instance)
    {
        var shown = await admin.GetAsync("/workflow-instances/" + instance);
        var journal = await admin.GetAsync($"/workflow-instances/{instance}/journal");
        return shown!.ToJsonString() + journal!.ToJsonString() + (await admin.GetAsync($"/workflow-instances/{instance}/variables"))!.ToJsonString();
    }

    private List<(DateTimeOffset DueAt, string? Bookmark)> Timers(string instance) =>
        product.Read(db => db.Timers.Where(t => t.InstanceId == instance && t.FiredAt == null).Select(t => new { t.DueAt, t.BookmarkId }).ToList()).ConvertAll(t => (t.DueAt, t.BookmarkId));

    private (int Instances, int Bookmarks, int Timers, int Journal) Rows() => product.Read(db => (db.Instances.Count(), db.Bookmarks.Count(), db.Timers.Count(t => t.BookmarkId != null), db.Journal.Count()));

    /// <summary>What the nightly verification says about it.</summary>
    private async Task<List<string>> ViolationsAsync(string instance)
    {
        await using var scope = product.Services.CreateAsyncScope();
        var findings = await scope.ServiceProvider.GetRequiredService<InvariantCheck>().RunAsync();
        return [.. findings.SelectMany(f => f.Violations.Select(v => $"{f.Id}: {v}")).Where(v => v.Contains(instance, StringComparison.Ordinal))];
    }

    private static byte[] Bytes(JsonNode file) => System.Text.Encoding.UTF8.GetBytes(file.ToJsonString());

    /// <summary>Either a file of its own, or "path=value", or "remove path".</summary>
    private static JsonNode Changed(JsonObject file, string change)
    {
        if (change.StartsWith('{'))
        {
            return JsonNode.Parse(change)!;
        }

        var removed = change.StartsWith("remove ", StringComparison.Ordinal);
        var parts = (removed ? change["remove ".Length..] : change).Split('=', 2);
        var path = parts[0].Split('.');
        var holder = path[..^1].Aggregate((JsonNode)file, (node, name) => node[name]!).AsObject();
        if (removed)
        {
            Assert.True(holder.Remove(path[^1]));
        }
        else
        {
            holder[path[^1]] = JsonNode.Parse(parts[1]);
        }

        return file;
    }
}
