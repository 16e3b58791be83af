using System.Net;
using System.Text.Json.Nodes;
using SmartFactory.Integration.Pages;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Integration.Api;

[Collection(ApiCollection.Name)]
public sealed class InstanceTests(ProductPages product)
{
    private static readonly string[] Statuses = ["status", "subStatus", "workflowSubStatus"];

    [Fact]
    public async Task A_waiting_instance_is_shown_in_the_contracts_shapes()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var (id, instance) = await StartedAsync(admin, "case-" + Drafts.NewId());

        var shown = await admin.GetAsync($"/workflow-instances/{instance}");
        Shape.ShouldMatch(shown, Without(Shape.Example("instance"), "finishedAt"));
        Assert.Equal(("Running", "Suspended"), (shown!["status"]!.GetValue<string>(), shown["subStatus"]!.GetValue<string>()));
        var root = Assert.Single(shown["workflowState"]!["activityExecutionContexts"]!.AsArray(), c => c!["parentContextId"] is null);
        Assert.Equal("Workflow1", root!["scheduledActivityNodeId"]!.GetValue<string>());
        var bookmark = Assert.Single(shown["workflowState"]!["bookmarks"]!.AsArray())!;
        Assert.Equal("Workflow1:flow:ask", bookmark["activityNodeId"]!.GetValue<string>());

        var list = await admin.GetAsync($"/activity-executions/list?WorkflowInstanceId={instance}&ActivityNodeId=Workflow1:flow:ask");
        Shape.ShouldMatch(list, "executions");
        var waiting = Assert.Single(list!["items"]!.AsArray())!;
        Assert.Equal((true, "Running", "확인 부탁"), (waiting["hasBookmarks"]!.GetValue<bool>(), waiting["status"]!.GetValue<string>(), waiting["activityState"]!["Title"]!.GetValue<string>()));
        var done = Assert.Single((await admin.GetAsync($"/activity-execution-summaries/list?WorkflowInstanceId={instance}&ActivityNodeId=Workflow1:flow:write"))!["items"]!.AsArray())!;
        Assert.Equal("Completed", done["status"]!.GetValue<string>());
        Assert.False(done.AsObject().ContainsKey("activityState"));
        Assert.Equal(done["id"]!.GetValue<string>(), (await admin.GetAsync($"/activity-executions/by-id?id={done["id"]}"))!["id"]!.GetValue<string>());
        var stack = await admin.GetAsync($"/activity-executions/{done["id"]}/call-stack?includeCrossWorkflowChain=True");
        Assert.Equal(["Workflow1", "flow", "write"], stack!["items"]!.AsArray().Select(i => i!["activityId"]!.GetValue<string>()));
        Assert.Equal(3, stack["totalCount"]!.GetValue<int>());

        var report = await admin.PostAsync("/activity-executions/report", new JsonObject { ["workflowInstanceId"] = instance, ["activityNodeIds"] = new JsonArray("Workflow1:flow:write", "Workflow1:flow:ask", "Workflow1:flow:end") });
        Shape.ShouldMatch(report, "report");
        Assert.Equal([(1, 1, false), (1, 0, true)], report!["stats"]!.AsArray().Select(s => (s!["startedCount"]!.GetValue<int>(), s["completedCount"]!.GetValue<int>(), s["isBlocked"]!.GetValue<bool>())));

        var variables = await admin.GetAsync($"/workflow-instances/{instance}/variables");
        Assert.Equal(("v1", "결과", "처음"), Values(Assert.Single(variables!["items"]!.AsArray())!));
        var state = await admin.GetAsync($"/workflow-instances/{instance}/execution-state");
        Assert.Equal(["Running", "Suspended", "Suspended"], Statuses.Select(n => state![n]!.GetValue<string>()));
        await admin.GetAsync("/workflow-instances/none");
        Assert.Equal(HttpStatusCode.NotFound, admin.Status);
        Assert.Equal(id, shown["definitionId"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_journal_is_paged_and_filtered()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var (_, instance) = await StartedAsync(admin, null);

        var all = await admin.PostAsync($"/workflow-instances/{instance}/journal?skip=0&take=110", Filter("excludedActivityTypes"));
        Shape.ShouldMatch(all, "journal");
        var events = all!["items"]!.AsArray();
        Assert.DoesNotContain(events, e => e!["activityType"]!.GetValue<string>() is "Elsa.Workflow" or "Elsa.Flowchart");
        Assert.Equal(events.Count, all["totalCount"]!.GetValue<int>());
        Assert.Equal(events.Select(e => e!["sequence"]!.GetValue<long>()).Order(), events.Select(e => e!["sequence"]!.GetValue<long>()));
        var write = events.Where(e => e!["nodeId"]!.GetValue<string>() == "Workflow1:flow:write").Select(e => e!["eventName"]!.GetValue<string>());
        Assert.Equal(["Started", "Completed"], write);

        var one = await admin.PostAsync($"/workflow-instances/{instance}/journal?skip=1&take=1", Filter("activityNodeIds", "Workflow1:flow:write"));
        Assert.Equal((1, 2), (one!["items"]!.AsArray().Count, one["totalCount"]!.GetValue<int>()));
        Assert.Equal("Completed", one["items"]![0]!["eventName"]!.GetValue<string>());
        Assert.Empty((await admin.PostAsync($"/workflow-instances/{instance}/journal", Filter("eventNames", "Faulted")))!["items"]!.AsArray());
        Assert.Empty((await admin.PostAsync($"/workflow-instances/{instance}/journal", Filter("activityIds")))!["items"]!.AsArray());
        Assert.NotEmpty((await admin.GetAsync($"/workflow-instances/{instance}/journal"))!["items"]!.AsArray());
    }

    [Fact]
    public async Task A_failure_is_told_without_the_inside_of_the_code()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var id = Drafts.NewId();
        var model = Drafts.Waiting(id, id);
        var broken = Drafts.Activity("write", "Elsa.RunJavaScript");
        broken["script"] = Drafts.Literal("throw new Error('Boom')");
        model["root"]!["activities"]!.AsArray()[1] = broken;
        await admin.PostAsync("/workflow-definitions", Drafts.Save(model, publish: true));
        await admin.PostAsync($"/workflow-definitions/{id}/execute", new JsonObject());
        var instance = admin.Answer.Headers.GetValues("x-elsa-workflow-instance-id").Single();

        var shown = await admin.GetAsync($"/workflow-instances/{instance}");
        Shape.ShouldMatch(shown, Without(Shape.Example("instance"), "correlationId", "name", "stackTrace"));
        Assert.Equal("Faulted", shown!["subStatus"]!.GetValue<string>());
        var incident = Assert.Single(shown["workflowState"]!["incidents"]!.AsArray())!;
        Assert.Contains("Boom", incident["message"]!.GetValue<string>() + incident["exception"], StringComparison.Ordinal);
        Assert.Null(incident["exception"]!["stackTrace"]);
        Assert.DoesNotContain(" at SmartFactory", shown.ToJsonString(), StringComparison.Ordinal);
        Assert.True((await admin.PostAsync("/activity-executions/report", new JsonObject { ["workflowInstanceId"] = instance, ["activityNodeIds"] = new JsonArray("Workflow1:flow:write") }))!["stats"]![0]!["isFaulted"]!.GetValue<bool>());
        Assert.Single((await admin.GetAsync($"/workflow-instances/{instance}/incidents"))!["items"]!.AsArray());
        Assert.Contains((await admin.GetAsync("/incidents?open=true"))!["items"]!.AsArray(), i => i!["instanceId"]?.GetValue<string>() == instance);
    }

    [Fact]
    public async Task Every_filter_of_the_list_finds_what_it_names()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var correlation = "case-" + Drafts.NewId();
        var (id, instance) = await StartedAsync(admin, correlation);
        await admin.PostAsync($"/workflow-definitions/{id}/execute", new JsonObject());
        var other = admin.Answer.Headers.GetValues("x-elsa-workflow-instance-id").Single();
        await admin.PostAsync("/cancel/workflow-instances/" + other, null);
        var both = new JsonObject { ["definitionIds"] = new JsonArray(id) };

        var page = await admin.PostAsync("/workflow-instances", both);
        Assert.Equal([other, instance], Ids(page));
        var summary = Without(Shape.Example("instance"), "workflowState", "correlationId", "name", "finishedAt");
        Assert.All(page!["items"]!.AsArray(), item => Shape.ShouldMatch(item, summary));
        Assert.Equal([instance], Ids(await admin.PostAsync("/workflow-instances", With(both, "statuses", new JsonArray("Running")))));
        Assert.Equal([other], Ids(await admin.PostAsync("/workflow-instances", With(both, "subStatuses", new JsonArray("Cancelled")))));
        Assert.Empty(Ids(await admin.PostAsync("/workflow-instances", With(both, "subStatuses", new JsonArray("Interrupted")))));
        Assert.Equal([instance], Ids(await admin.PostAsync("/workflow-instances", With(both, "searchTerm", correlation.ToUpperInvariant()))));
        Assert.Equal([instance], Ids(await admin.PostAsync("/workflow-instances", With(both, "correlationId", correlation))));
        Assert.Empty(Ids(await admin.PostAsync("/workflow-instances", With(both, "hasIncidents", true))));
        Assert.Empty(Ids(await admin.PostAsync("/workflow-instances", With(both, "version", 7))));
        Assert.Equal([instance, other], Ids(await admin.PostAsync("/workflow-instances", With(both, "orderDirection", "Ascending"))));
        var second = await admin.PostAsync("/workflow-instances", With(With(both, "page", 1), "pageSize", 1));
        Assert.Equal([instance], Ids(second));
        Assert.Equal(2, second!["totalCount"]!.GetValue<int>());
        var started = page["items"]![1]!["createdAt"]!.GetValue<string>();
        Assert.Equal([other], Ids(await admin.PostAsync("/workflow-instances", With(both, "timestampFilters", Times("CreatedAt", "GreaterThan", started)))));
        Assert.Equal([instance], Ids(await admin.PostAsync("/workflow-instances", With(both, "timestampFilters", Times("CreatedAt", "Is", started)))));
        Assert.Equal([other], Ids(await admin.PostAsync("/workflow-instances", With(both, "timestampFilters", Times("FinishedAt", "GreaterThanOrEqual", started)))));
    }

    [Fact]
    public async Task Cancelling_ends_what_hangs_on_an_instance_and_deleting_removes_it()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var (id, one) = await StartedAsync(admin, null);
        await admin.PostAsync($"/workflow-definitions/{id}/execute", new JsonObject());
        var two = admin.Answer.Headers.GetValues("x-elsa-workflow-instance-id").Single();

        await admin.PostAsync("/cancel/workflow-instances/" + one, null);
        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Assert.NotEqual(StaffTaskStatus.Available, product.Read(db => db.Set<StaffTask>().Single(t => t.InstanceId == one).Status));
        await admin.PostAsync("/bulk-actions/cancel/workflow-instances", new JsonObject { ["ids"] = null, ["definitionVersionId"] = id + ":1", ["definitionId"] = null });
        Assert.Equal("Cancelled", (await admin.GetAsync("/workflow-instances/" + two))!["subStatus"]!.GetValue<string>());
        await admin.PostAsync("/bulk-actions/cancel/workflow-instances", new JsonObject());
        Assert.Equal(HttpStatusCode.BadRequest, admin.Status);

        await admin.DeleteAsync("/workflow-instances/" + one);
        Assert.Equal(HttpStatusCode.NoContent, admin.Status);
        Assert.Equal(1, (await admin.PostAsync("/bulk-actions/delete/workflow-instances/by-id", new JsonObject { ["ids"] = new JsonArray(one, two) }))!["deleted"]!.GetValue<int>());
        Assert.Empty(Ids(await admin.PostAsync("/workflow-instances", new JsonObject { ["definitionIds"] = new JsonArray(id) })));
        Assert.False(product.Read(db => db.Journal.Any(j => j.InstanceId == one)));
        Assert.Equal(["instance.started", "instance.cancelled", "instance.deleted"], product.Read(db => db.Set<AuditEntry>().Where(e => e.Subject == one).OrderBy(e => e.Sequence).Select(e => e.Action).ToList()));
    }

    [Fact]
    public async Task A_dispatched_instance_is_named_at_once_and_started_soon()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var id = Drafts.NewId();
        await admin.PostAsync("/workflow-definitions", Drafts.Save(Drafts.Waiting(id, id), publish: true));

        var named = (await admin.PostAsync($"/workflow-definitions/{id}/dispatch", new JsonObject { ["correlationId"] = "c-" + id }))!["workflowInstanceId"]!.GetValue<string>();

        await TestKit.Eventually.TrueAsync(() => Task.FromResult(product.Read(db => db.Instances.Any(i => i.Id == named))), "the dispatched instance");
        await admin.PostAsync("/workflow-definitions/none/dispatch", new JsonObject());
        Assert.Equal(HttpStatusCode.NotFound, admin.Status);
    }

    [Fact]
    public async Task Alterations_are_previewed_applied_and_put_on_record()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var (_, instance) = await StartedAsync(admin, null);
        var order = new JsonObject
        {
            ["alterations"] = new JsonArray(new JsonObject { ["type"] = "ModifyVariable", ["variableId"] = "v1", ["value"] = "고침" }),
            ["workflowInstanceIds"] = new JsonArray(instance),
            ["reason"] = "잘못 적음",
        };

        Assert.Equal("고침", (await admin.PostAsync("/alterations/dry-run", order))!["results"]![0]!["changes"]![0]!["after"]!.GetValue<string>().Trim('"'));
        Assert.Equal("처음", Values((await admin.GetAsync($"/workflow-instances/{instance}/variables"))!["items"]![0]!).Value);
        Assert.True((await admin.PostAsync("/alterations/run", order))!["results"]![0]!["isSuccessful"]!.GetValue<bool>());
        Assert.Equal("고침", Values((await admin.GetAsync($"/workflow-instances/{instance}/variables"))!["items"]![0]!).Value);
        var entry = product.Read(db => db.Set<AuditEntry>().Single(e => e.Subject == instance && e.Action == "instance.altered"));
        Assert.Equal(admin.PersonId, entry.Actor);
        Assert.Contains("잘못 적음", entry.DataJson, StringComparison.Ordinal);

        await admin.PostAsync("/alterations/run", new JsonObject { ["alterations"] = new JsonArray(new JsonObject { ["type"] = "Explode" }), ["workflowInstanceIds"] = new JsonArray(instance) });
        Assert.Equal(HttpStatusCode.BadRequest, admin.Status);
        await admin.PostAsync("/alterations/submit", new JsonObject { ["alterations"] = new JsonArray(new JsonObject { ["type"] = "Cancel" }), ["filter"] = new JsonObject() });
        Assert.Equal(HttpStatusCode.BadRequest, admin.Status);
        Assert.Equal("Running", (await admin.GetAsync($"/workflow-instances/{instance}"))!["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_alteration_by_filter_reaches_what_the_list_shows_for_that_filter_and_nothing_else()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var mine = "case-" + Drafts.NewId();
        var (definition, instance) = await StartedAsync(admin, mine);
        var (_, stranger) = await StartedAsync(admin, "case-" + Drafts.NewId());

        async Task<IReadOnlyList<string>> ChosenAsync(string filter) =>
            (await admin.PostAsync("/alterations/dry-run", new JsonObject { ["alterations"] = new JsonArray(new JsonObject { ["type"] = "Cancel" }), ["filter"] = JsonNode.Parse(filter) }))?["workflowInstanceIds"] is JsonArray ids
                ? [.. ids.Select(i => i!.GetValue<string>())] : [];

        Assert.Equal([instance], await ChosenAsync($$"""{"definitionIds": ["{{definition}}", "none"], "hasIncidents": false, "isSystem": false, "searchTerm": "{{mine}}", "statuses": ["Running"], "subStatuses": ["Suspended"], "timestampFilters": []}"""));
        Assert.Empty(await ChosenAsync($$"""{"definitionIds": ["{{definition}}"], "subStatuses": ["Faulted"]}"""));
        Assert.Empty(await ChosenAsync($$"""{"definitionIds": ["{{definition}}"], "searchTerm": "zzz"}"""));
        Assert.Empty(await ChosenAsync($$"""{"definitionIds": ["{{definition}}"], "subStatus": "Nope"}"""));
        var all = await ChosenAsync("""{"emptyFilterSelectsAll": true, "statuses": ["Running"]}""");
        Assert.Empty(new[] { instance, stranger }.Except(all));
        Assert.Equal(product.Read(db => db.Instances.Count(i => i.Status == Engine.Instances.WorkflowStatus.Running)), all.Count);

        foreach (var unclear in new[] { """{"names": ["가"]}""", """{"activityFilters": [{}], "statuses": ["Running"]}""", """{"timestampFilters": [{"column": "Nope"}]}""", """{"searchTerm": ""}""" })
        {
            Assert.Empty(await ChosenAsync(unclear));
            Assert.Equal(HttpStatusCode.BadRequest, admin.Status);
        }

        await admin.PostAsync("/alterations/run", new JsonObject { ["workflowInstanceIds"] = new JsonArray(instance) });
        Assert.Equal(HttpStatusCode.BadRequest, admin.Status);
        await admin.PostAsync("/alterations/submit", new JsonObject { ["alterations"] = new JsonArray(new JsonObject { ["type"] = "Cancel" }), ["filter"] = new JsonObject { ["searchTerm"] = mine } });
        Assert.Equal(("Cancelled", "Suspended"), (await SubStatusAsync(instance), await SubStatusAsync(stranger)));

        async Task<string> SubStatusAsync(string id) => (await admin.GetAsync($"/workflow-instances/{id}"))!["subStatus"]!.GetValue<string>();
    }

    [Fact]
    public async Task A_single_activity_is_tried_out_and_nothing_of_it_stays()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var id = Drafts.NewId();
        var model = Drafts.Waiting(id, id);
        var script = Drafts.Activity("write", "Elsa.RunJavaScript");
        script["script"] = Drafts.Literal("getVariable('결과') === '시험' ? 1 : missing()");
        model["root"]!["activities"]!.AsArray()[1] = script;
        model["customProperties"] = new JsonObject { ["VariableTestValues"] = new JsonObject { ["v1"] = "시험" } };
        await admin.PostAsync("/workflow-definitions", Drafts.Save(model));
        var tasks = product.Read(db => db.Set<StaffTask>().Count());

        var tried = await admin.PostAsync("/tests/activities", Trial(id, "Workflow1:flow:write"));
        Assert.Equal("Completed", tried!["status"]!.GetValue<string>());
        Assert.Equal("Done", tried["payload"]!["Outcomes"]![0]!.GetValue<string>());
        Assert.Null(tried["exception"]);

        var asked = await admin.PostAsync("/tests/activities", Trial(id, "Workflow1:flow:ask"));
        Assert.Equal("Running", asked!["status"]!.GetValue<string>());
        Assert.Equal(tasks, product.Read(db => db.Set<StaffTask>().Count()));
        await admin.PostAsync("/tests/activities", Trial(id, "Workflow1:flow:none"));
        Assert.Equal(HttpStatusCode.NotFound, admin.Status);
    }

    internal static async Task<(string DefinitionId, string InstanceId)> StartedAsync(ApiCaller admin, string? correlationId)
    {
        var id = Drafts.NewId();
        await admin.PostAsync("/workflow-definitions", Drafts.Save(Drafts.Waiting(id, id), publish: true));
        Assert.Equal(HttpStatusCode.OK, admin.Status);
        await admin.PostAsync($"/workflow-definitions/{id}/execute", new JsonObject { ["correlationId"] = correlationId, ["triggerActivityId"] = null, ["versionOptions"] = "Latest", ["input"] = null });
        return (id, admin.Answer.Headers.GetValues("x-elsa-workflow-instance-id").Single());
    }

    private static JsonObject Trial(string id, string nodeId) => new()
    {
        ["workflowDefinitionHandle"] = new JsonObject { ["definitionVersionId"] = id + ":1" },
        ["activityHandle"] = new JsonObject { ["activityNodeId"] = nodeId },
    };

    private static JsonObject Filter(string list, params string[] names)
    {
        var filter = new JsonObject { ["activityIds"] = null, ["activityNodeIds"] = null, ["excludedActivityTypes"] = new JsonArray("Elsa.Workflow", "Elsa.Flowchart"), ["eventNames"] = null };
        if (list != "excludedActivityTypes")
        {
            filter[list] = new JsonArray([.. names.Select(n => JsonValue.Create(n))]);
        }

        return new JsonObject { ["filter"] = filter };
    }

    private static JsonArray Times(string column, string comparison, string timestamp) =>
        [new JsonObject { ["column"] = column, ["operator"] = comparison, ["timestamp"] = timestamp }];

    private static List<string> Ids(JsonNode? page) => [.. page!["items"]!.AsArray().Select(i => i!["id"]!.GetValue<string>())];

    private static (string Id, string Name, string? Value) Values(JsonNode variable) =>
        (variable["id"]!.GetValue<string>(), variable["name"]!.GetValue<string>(), variable["value"]?.GetValue<string>());

    private static JsonObject With(JsonObject body, string name, JsonNode? value)
    {
        var copy = (JsonObject)body.DeepClone();
        copy[name] = value;
        return copy;
    }

    /// <summary>The example without what another case does not have; wherever it stands.</summary>
    private static JsonNode Without(JsonNode example, params string[] names)
    {
        switch (example)
        {
            case JsonObject json:
                foreach (var name in names)
                {
                    if (json.ContainsKey(name))
                    {
                        json[name] = null;
                    }
                }

                foreach (var (_, value) in json)
                {
                    _ = value is null ? null : Without(value, names);
                }

                if (names.Contains("workflowState"))
                {
                    json.Remove("workflowState");
                }

                break;
            case JsonArray list:
                foreach (var item in list)
                {
                    _ = item is null ? null : Without(item, names);
                }

                break;
        }

        return example;
    }
}
