using System.Net;
using System.Text.Json.Nodes;
using SmartFactory.Integration.Pages;
using SmartFactory.Workflows.Accounts;

namespace SmartFactory.Integration.Api;

[Collection(ApiCollection.Name)]
public sealed class DefinitionTests(ProductPages product)
{
    private static readonly string[] Outcomes = ["published", "alreadyPublished", "notFound"];

    [Fact]
    public async Task The_list_pages_searches_and_sorts_and_says_what_may_be_done()
    {
        using var admin = await ApiCaller.SignedInAsync(product);

        var page = await admin.GetAsync("/workflow-definitions?versionOptions=Latest&Page=1&PageSize=5&SearchTerm=&IsSystem=False&OrderDirection=Ascending");
        Assert.Equal(5, page!["items"]!.AsArray().Count);
        Assert.True(page["totalCount"]!.GetValue<long>() >= 17);
        Assert.Contains(page["links"]!.AsArray(), l => l!["rel"]!.GetValue<string>() == "bulk-publish");
        var summary = (JsonObject)Shape.Example("definition").DeepClone();
        foreach (var only in new[] { "variables", "inputs", "outputs", "outcomes", "customProperties", "options", "root", "materializerContext" })
        {
            summary.Remove(only);
        }

        summary["isMaterializerAvailable"] = true;
        Assert.All(page["items"]!.AsArray(), item => Shape.ShouldMatch(item, summary));
        Assert.All(page["items"]!.AsArray(), item => Assert.Contains(item!["links"]!.AsArray(), l => l!["rel"]!.GetValue<string>() == "publish"));

        var found = await admin.GetAsync("/workflow-definitions?versionOptions=Latest&Page=0&PageSize=10&SearchTerm=" + Uri.EscapeDataString("평가위원회"));
        Assert.Equal("sf-evaluation", Assert.Single(found!["items"]!.AsArray())!["definitionId"]!.GetValue<string>());
        var descending = await admin.GetAsync("/workflow-definitions?versionOptions=Published&OrderBy=Name&OrderDirection=Descending&DefinitionIds=sf-round&DefinitionIds=sf-exit");
        Assert.Equal(["sf-exit", "sf-round"], descending!["items"]!.AsArray().Select(i => i!["definitionId"]!.GetValue<string>()));
        Assert.Equal(2, descending["totalCount"]!.GetValue<int>());
    }

    [Fact]
    public async Task Every_shipped_definition_arrives_in_the_contracts_shape_with_node_ids_and_known_types()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var described = (await admin.GetAsync("/descriptors/activities"))!["items"]!.AsArray();
        var descriptors = described.Select(d => (d!["typeName"]!.GetValue<string>(), d["version"]!.GetValue<int>())).ToHashSet();
        var list = (await admin.GetAsync("/workflow-definitions?versionOptions=Published"))!["items"]!.AsArray();

        foreach (var item in list.Where(i => i!["definitionId"]!.GetValue<string>().StartsWith("sf-", StringComparison.Ordinal)))
        {
            var definition = await admin.GetAsync("/workflow-definitions/by-id/" + item!["id"]);

            Shape.ShouldMatch(definition, "definition");
            var activities = definition!["root"]!["activities"]!.AsArray();
            Assert.Equal($"Workflow1:{definition["root"]!["id"]}", definition["root"]!["nodeId"]!.GetValue<string>());
            Assert.All(activities, a => Assert.Equal($"{definition["root"]!["nodeId"]}:{a!["id"]}", a["nodeId"]!.GetValue<string>()));
            Assert.All(activities, a => Assert.Contains((a!["type"]!.GetValue<string>(), a["version"]!.GetValue<int>()), descriptors));
            Assert.Contains(definition["links"]!.AsArray(), l => l!["rel"]!.GetValue<string>() == "publish");
            Assert.Empty(Undrawn(definition["root"]!, described));
        }
    }

    [Fact]
    public async Task The_port_of_a_task_for_several_is_drawn_and_not_stored()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var id = Drafts.NewId();
        var draft = Drafts.Waiting(id, id);
        var task = draft["root"]!["activities"]![2]!;
        task["targets"] = new JsonObject { ["typeName"] = "Object", ["expression"] = new JsonObject { ["type"] = "JavaScript", ["value"] = "variables.who" } };
        draft["root"]!["connections"]![2] = Drafts.Connection("ask", "완료", "end");

        var shown = (await admin.PostAsync("/workflow-definitions", Drafts.Save(draft)))!["workflowDefinition"]!;
        Assert.Equal("""["확인", "완료"]""", Actions(shown));
        Assert.Equal("""["확인"]""", Stored(id));

        // Sent back as it was shown it is the same draft; and what somebody adds stays. (The first time every field that was left out is written down.)
        shown = (await admin.PostAsync("/workflow-definitions", Drafts.Save(shown)))!["workflowDefinition"]!;
        var again = (await admin.PostAsync("/workflow-definitions", Drafts.Save(shown)))!["workflowDefinition"]!;
        Assert.Equal(shown["customProperties"]!["smartFactory.revision"]!.GetValue<string>(), again["customProperties"]!["smartFactory.revision"]!.GetValue<string>());
        Assert.Equal("""["확인"]""", Stored(id));
        again["root"]!["activities"]![2]!["actions"]!["expression"]!["value"] = """["확인","완료","보류"]""";
        await admin.PostAsync("/workflow-definitions", Drafts.Save(again));
        Assert.Equal("""["확인","보류"]""", Stored(id));

        string Stored(string definition) => Actions(JsonNode.Parse(product.Read(db => db.DefinitionVersions.Single(v => v.DefinitionId == definition).Json))!);
        static string Actions(JsonNode definition) => definition["root"]!["activities"]![2]!["actions"]!["expression"]!["value"]!.GetValue<string>();
    }

    /// <summary>Connections from a port that the designer has no reason to draw.</summary>
    private static List<string> Undrawn(JsonNode flowchart, JsonArray descriptors)
    {
        var activities = flowchart["activities"]!.AsArray().ToDictionary(a => a!["id"]!.GetValue<string>(), a => a!);
        return [.. flowchart["connections"]!.AsArray().Select(c => (From: c!["source"]!["activity"]!.GetValue<string>(), Port: c["source"]!["port"]?.GetValue<string>() ?? "Done"))
            .Where(c => !PortsOf(activities[c.From], descriptors).Contains(c.Port)).Select(c => $"{c.From}: {c.Port}")];
    }

    private static HashSet<string> PortsOf(JsonNode activity, JsonArray descriptors)
    {
        var descriptor = descriptors.Single(d => d!["typeName"]!.GetValue<string>() == activity["type"]!.GetValue<string>())!;
        if (activity["cases"] is JsonArray cases)
        {
            return [.. cases.Select(c => c!["label"]!.GetValue<string>()), "Default"];
        }

        if (descriptor["inputs"]!.AsArray().FirstOrDefault(i => i!["uiHint"]!.GetValue<string>() == "dynamic-outcomes") is not { } list)
        {
            return [.. descriptor["ports"]!.AsArray().Select(p => p!["name"]!.GetValue<string>()), "Done"];
        }

        var name = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(list["name"]!.GetValue<string>());
        var written = activity[name]?["expression"]?["value"]?.ToString() is { Length: > 0 } text ? JsonNode.Parse(text)!.AsArray() : [];
        return [.. written.Select(w => w!.ToString()), .. list["uiSpecifications"]!["DynamicOutcomesOptions"]!["fixedOutcomes"]!.AsArray().Select(f => f!.ToString())];
    }

    [Fact]
    public async Task A_draft_is_saved_published_and_followed_by_the_next_version()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var id = Drafts.NewId();

        var saved = await admin.PostAsync("/workflow-definitions", Drafts.Save(Drafts.Waiting(id, id)));
        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Assert.Equal((1, true, false), State(saved!["workflowDefinition"]!));
        var published = await admin.PostAsync($"/workflow-definitions/{id}/publish", new JsonObject(), ("X-Change-Note", Uri.EscapeDataString("첫 판")));
        Assert.Equal((1, true, true), State(published!["workflowDefinition"]!));
        Assert.True((await admin.PostAsync($"/workflow-definitions/{id}/publish", new JsonObject()))!["alreadyPublished"]!.GetValue<bool>());

        var model = published["workflowDefinition"]!;
        model["root"]!["activities"]!.AsArray()[1]!["text"] = Drafts.Literal("둘째 판");
        var second = await admin.PostAsync("/workflow-definitions", Drafts.Save(model));
        Assert.Equal((2, true, false), State(second!["workflowDefinition"]!));
        Assert.False((await admin.GetAsync($"/workflow-definitions/by-id/{id}:1"))!["isLatest"]!.GetValue<bool>());
        Assert.True((await admin.GetAsync($"/workflow-definitions/by-id/{id}:1"))!["isPublished"]!.GetValue<bool>());

        var versions = await admin.GetAsync($"/workflow-definitions/{id}/versions");
        Assert.Equal(["2", "1"], versions!["items"]!.AsArray().Select(v => v!["version"]!.ToString()));
        Assert.Equal("첫 판", versions["items"]![1]!["changeNote"]!.GetValue<string>());
        Assert.Equal(admin.PersonId, versions["items"]![1]!["publishedBy"]!.GetValue<string>());
        Assert.Equal("text", Assert.Single(Assert.Single(versions["items"]![0]!["changes"]!["changed"]!.AsArray())!["properties"]!.AsArray())!.GetValue<string>());
        Assert.Empty(versions["items"]![0]!["changes"]!["added"]!.AsArray());
    }

    [Fact]
    public async Task Of_two_administrators_who_edit_one_draft_the_second_is_told_and_nothing_is_overwritten()
    {
        using var one = await ApiCaller.SignedInAsync(product);
        using var other = await ApiCaller.SignedInAsync(product, Area.Admin);
        var id = Drafts.NewId();
        var begun = (await one.PostAsync("/workflow-definitions", Drafts.Save(Drafts.Waiting(id, id))))!["workflowDefinition"]!;
        var open = (await other.GetAsync($"/workflow-definitions/by-definition-id/{id}?versionOptions=Latest"))!;
        begun["description"] = "한 사람";
        open["description"] = "다른 사람";

        await one.PostAsync("/workflow-definitions", Drafts.Save(begun));
        var refused = await other.PostAsync("/workflow-definitions", Drafts.Save(open, publish: true));

        Assert.Equal(HttpStatusCode.BadRequest, other.Status);
        Assert.Contains(product.Read(db => db.Set<Person>().Single(p => p.Id == one.PersonId).DisplayName), Assert.Single(ApiCaller.Errors(refused)), StringComparison.Ordinal);
        var now = await one.GetAsync($"/workflow-definitions/by-definition-id/{id}");
        Assert.Equal("한 사람", now!["description"]!.GetValue<string>());
        Assert.False(now["isPublished"]!.GetValue<bool>());

        // The same request again, as after a lost answer, is no conflict; and without a revision nothing is overwritten.
        await one.PostAsync("/workflow-definitions", Drafts.Save(begun));
        Assert.Equal(HttpStatusCode.OK, one.Status);
        var blind = Drafts.Waiting(id, id);
        await one.PostAsync("/workflow-definitions", Drafts.Save(blind));
        Assert.Equal(HttpStatusCode.BadRequest, one.Status);
    }

    [Fact]
    public async Task What_cannot_run_is_not_published_and_every_fault_is_told_by_activity()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var id = Drafts.NewId();
        var model = Drafts.Waiting(id, id);
        model["root"]!["activities"]!.AsArray().Add(Drafts.Activity("odd", "Vendor.Unknown"));
        model["root"]!["connections"]!.AsArray().RemoveAt(2);

        var refused = await admin.PostAsync("/workflow-definitions", Drafts.Save(model, publish: true));

        Assert.Equal(HttpStatusCode.BadRequest, admin.Status);
        Assert.Equal("application/problem+json", admin.Answer.Content.Headers.ContentType!.MediaType);
        var errors = ApiCaller.Errors(refused);
        Assert.Contains(errors, e => e.StartsWith("odd: ", StringComparison.Ordinal) && e.Contains("Vendor.Unknown", StringComparison.Ordinal));
        Assert.Contains(errors, e => e.StartsWith("ask: ", StringComparison.Ordinal) && e.Contains("확인", StringComparison.Ordinal));
        Assert.Contains(refused!["faults"]!.AsArray(), f => f!["activityId"]?.GetValue<string>() == "odd" && f["code"]!.GetValue<string>() == "activity.unknown");

        // Refused as a whole: the draft of the same request was not kept either.
        await admin.GetAsync($"/workflow-definitions/by-definition-id/{id}");
        Assert.Equal(HttpStatusCode.NotFound, admin.Status);
    }

    [Fact]
    public async Task An_unknown_activity_is_shown_as_a_placeholder_and_kept_as_it_was()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var id = Drafts.NewId();
        var model = Drafts.Waiting(id, id);
        var odd = Drafts.Activity("odd", "Vendor.Unknown");
        odd["secret"] = new JsonObject { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = "Liquid", ["value"] = "{{ a < b }} 한글" } };
        model["root"]!["activities"]!.AsArray().Add(odd);

        var shown = (await admin.PostAsync("/workflow-definitions", Drafts.Save(model)))!["workflowDefinition"]!;
        var placeholder = shown["root"]!["activities"]!.AsArray().Single(a => a!["id"]!.GetValue<string>() == "odd")!;
        Assert.Equal("Elsa.NotFoundActivity", placeholder["type"]!.GetValue<string>());
        Assert.Equal("Vendor.Unknown", placeholder["missingTypeName"]!.GetValue<string>());

        shown["description"] = "saved again";
        await admin.PostAsync("/workflow-definitions", Drafts.Save(shown));
        var file = JsonNode.Parse(await ExportAsync(admin, id))!;
        var kept = file["root"]!["activities"]!.AsArray().Single(a => a!["id"]!.GetValue<string>() == "odd")!;
        Assert.Equal("Vendor.Unknown", kept["type"]!.GetValue<string>());
        Assert.Equal("{{ a < b }} 한글", kept["secret"]!["expression"]!["value"]!.GetValue<string>());
        Assert.Null(kept["nodeId"]);
    }

    [Fact]
    public async Task An_earlier_version_comes_back_and_new_instances_follow_it()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var id = Drafts.NewId();
        await admin.PostAsync("/workflow-definitions", Drafts.Save(Drafts.Waiting(id, id), publish: true));
        var model = (await admin.GetAsync($"/workflow-definitions/by-definition-id/{id}"))!;
        model["description"] = "둘째";
        await admin.PostAsync("/workflow-definitions", Drafts.Save(model, publish: true));

        var reverted = await admin.PostAsync($"/workflow-definitions/{id}/revert/1", null);
        Assert.Equal((3, true, false), State(reverted!));
        Assert.Contains("1", (await admin.GetAsync($"/workflow-definitions/{id}/versions"))!["items"]![0]!["changeNote"]!.GetValue<string>(), StringComparison.Ordinal);
        await admin.PostAsync($"/workflow-definitions/{id}/publish", new JsonObject());
        Assert.Null((await admin.GetAsync($"/workflow-definitions/by-definition-id/{id}"))!["description"]);
        await admin.PostAsync($"/workflow-definitions/{id}/execute", new JsonObject { ["versionOptions"] = "Latest" });
        var instance = admin.Answer.Headers.GetValues("x-elsa-workflow-instance-id").Single();
        Assert.Equal(3, (await admin.GetAsync($"/workflow-instances/{instance}"))!["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task Retracted_and_deleted_definitions_leave_the_lists_but_their_instances_keep_theirs()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var id = Drafts.NewId();
        await admin.PostAsync("/workflow-definitions", Drafts.Save(Drafts.Waiting(id, id), publish: true));
        await admin.PostAsync($"/workflow-definitions/{id}/execute", new JsonObject());
        var instance = admin.Answer.Headers.GetValues("x-elsa-workflow-instance-id").Single();

        Assert.False((await admin.PostAsync($"/workflow-definitions/{id}/retract", new JsonObject()))!["isPublished"]!.GetValue<bool>());
        var again = await admin.PostAsync($"/workflow-definitions/{id}/retract", new JsonObject());
        Assert.Equal(HttpStatusCode.BadRequest, admin.Status);
        Assert.NotEmpty(ApiCaller.Errors(again));
        await admin.PostAsync($"/workflow-definitions/{id}/execute", new JsonObject());
        Assert.Equal("True", admin.Answer.Headers.GetValues("x-elsa-workflow-cannot-start").Single());

        await admin.DeleteAsync($"/workflow-definitions/{id}");
        await admin.GetAsync($"/workflow-definitions/by-definition-id/{id}");
        Assert.Equal(HttpStatusCode.NotFound, admin.Status);
        Assert.Empty((await admin.GetAsync($"/workflow-definitions?versionOptions=AllVersions&DefinitionIds={id}"))!["items"]!.AsArray());
        Assert.Single((await admin.GetAsync($"/workflow-definitions?versionOptions=&Ids={id}:1"))!["items"]!.AsArray());
        Assert.Equal("Running", (await admin.GetAsync($"/workflow-instances/{instance}"))!["status"]!.GetValue<string>());

        // A new definition of the same id does not take the old version's place.
        var fresh = await admin.PostAsync("/workflow-definitions", Drafts.Save(Drafts.Waiting(id, id)));
        Assert.Equal(2, fresh!["workflowDefinition"]!["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task Single_versions_are_deleted_and_the_one_before_becomes_the_latest()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var id = Drafts.NewId();
        await admin.PostAsync("/workflow-definitions", Drafts.Save(Drafts.Waiting(id, id), publish: true));
        var model = (await admin.GetAsync($"/workflow-definitions/by-definition-id/{id}"))!;
        model["description"] = "둘째";
        await admin.PostAsync("/workflow-definitions", Drafts.Save(model));

        await admin.DeleteAsync($"/workflow-definition-versions/{id}:2");

        Assert.Equal((1, true, true), State((await admin.GetAsync($"/workflow-definitions/by-definition-id/{id}"))!));
        await admin.DeleteAsync("/workflow-definition-versions/none");
        Assert.Equal(HttpStatusCode.NotFound, admin.Status);
    }

    [Fact]
    public async Task Bulk_actions_say_what_became_of_each()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var (one, two) = (Drafts.NewId(), Drafts.NewId());
        await admin.PostAsync("/workflow-definitions", Drafts.Save(Drafts.Waiting(one, one)));
        await admin.PostAsync("/workflow-definitions", Drafts.Save(Drafts.Waiting(two, two), publish: true));
        var named = new JsonObject { ["definitionIds"] = new JsonArray(one, two, "none") };

        var published = await admin.PostAsync("/bulk-actions/publish/workflow-definitions/by-definition-ids", named);
        Assert.Equal([one, two, "none"], Outcomes.Select(l => published![l]!.AsArray().Single()!.GetValue<string>()));
        Assert.Empty(published!["updatedConsumers"]!.AsArray());
        var retracted = await admin.PostAsync("/bulk-actions/retract/workflow-definitions/by-definition-ids", named);
        Assert.Equal(2, retracted!["retracted"]!.AsArray().Count);
        Assert.Empty(retracted["alreadyRetracted"]!.AsArray());
        Assert.Equal("none", Assert.Single(retracted["notFound"]!.AsArray())!.GetValue<string>());
        Assert.Equal(2, (await admin.PostAsync("/bulk-actions/delete/workflow-definitions/by-definition-id", named))!["deleted"]!.GetValue<int>());
        Assert.Equal(0, (await admin.PostAsync("/bulk-actions/delete/workflow-definitions/by-id", new JsonObject { ["ids"] = new JsonArray("none") }))!["deleted"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_name_is_unique_or_not()
    {
        using var admin = await ApiCaller.SignedInAsync(product);

        Assert.True((await admin.GetAsync("/workflow-definitions/validation/is-name-unique?name=Nobody%20Has%20This"))!["isUnique"]!.GetValue<bool>());
        Assert.False((await admin.GetAsync("/workflow-definitions/validation/is-name-unique?name=" + Uri.EscapeDataString("평가위원회")))!["isUnique"]!.GetValue<bool>());
        Assert.True((await admin.GetAsync("/workflow-definitions/validation/is-name-unique?definitionId=sf-evaluation&name=" + Uri.EscapeDataString("평가위원회")))!["isUnique"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_brand_new_definition_of_the_designer_is_accepted()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        const string sent = """
            {"model":{"definitionId":null,"name":"Workflow 1","description":null,"toolVersion":null,"variables":null,"inputs":null,"outputs":null,"outcomes":null,"customProperties":null,"isReadonly":false,"options":null,
             "root":{"id":"a061903076aeae6a","type":"Elsa.Flowchart","version":1,"name":"Flowchart1"},"links":null,"createdAt":"0001-01-01T00:00:00+00:00","version":1,"isLatest":true,"isPublished":false,"id":null},"publish":null}
            """;

        var made = (await admin.PostTextAsync("/workflow-definitions", sent))!["workflowDefinition"]!;

        Assert.Equal((1, true, false), State(made));
        Assert.Empty(made["variables"]!.AsArray());
        Assert.NotEqual("0001", made["createdAt"]!.GetValue<string>()[..4]);
    }

    internal static async Task<string> ExportAsync(ApiCaller admin, string id)
    {
        await admin.GetAsync($"/workflow-definitions/{id}/export?versionOptions=Latest&includeConsumingWorkflows=False");
        Assert.Equal(HttpStatusCode.OK, admin.Status);
        return await admin.Answer.Content.ReadAsStringAsync();
    }

    private static (int Version, bool IsLatest, bool IsPublished) State(JsonNode definition) =>
        (definition["version"]!.GetValue<int>(), definition["isLatest"]!.GetValue<bool>(), definition["isPublished"]!.GetValue<bool>());
}
