using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Integration.Pages;
using SmartFactory.Workflows.Municipalities;

namespace SmartFactory.Integration.Api;

[Collection(ApiCollection.Name)]
public sealed class DescriptorTests(ProductPages product)
{
    /// <summary>The editors Studio has; anything else shows as "unsupported".</summary>
    private static readonly HashSet<string> Editors =
    [
        "singleline", "multiline", "checkbox", "dropdown", "radiolist", "checklist", "multitext", "dictionary", "code-editor", "json-editor", "expression-editor", "datetime-picker", "variable-picker",
        "input-picker", "output-picker", "outcome-picker", "type-picker", "workflow-definition-picker", "switch-editor", "flow-switch-editor", "dynamic-outcomes", "http-status-codes",
    ];

    private static readonly string[] Parts = ["inputs", "outputs", "ports"];

    private static readonly string[] Words = ["displayName", "description", "category"];

    [Fact]
    public async Task Every_activity_is_described_in_Korean_in_the_contracts_shape()
    {
        using var admin = await ApiCaller.SignedInAsync(product);

        var list = await admin.GetAsync("/descriptors/activities?Refresh=True");
        var items = list!["items"]!.AsArray();

        Assert.Equal(items.Count, list["count"]!.GetValue<int>());
        Assert.Equal(items.Count, items.Select(d => (d!["typeName"]!.GetValue<string>(), d["version"]!.GetValue<int>())).Distinct().Count());
        Assert.All(items, item => Shape.ShouldMatch(item, "descriptor"));
        Assert.All(items, item => Assert.Matches("[가-힣]", item!["displayName"]!.GetValue<string>()));
        Assert.All(items, item => Assert.Matches("[가-힣]", item!["description"]!.GetValue<string>()));
        var inputs = items.SelectMany(i => i!["inputs"]!.AsArray().Select(input => (Activity: i["typeName"]!.GetValue<string>(), Input: input!))).ToList();
        Assert.All(inputs, i => Assert.True(Editors.Contains(i.Input["uiHint"]!.GetValue<string>()), $"{i.Activity}.{i.Input["name"]}: {i.Input["uiHint"]}"));
        var english = items.SelectMany(item => Shown(item!.AsObject())).Where(shown => !shown.Text.Any(c => c is >= '가' and <= '힣') && shown.Text != "HTTP").Select(shown => $"{shown.What}: {shown.Text}").Order().ToList();
        Assert.True(english.Count == 0, string.Join('\n', english));
        foreach (var needed in new[] { "Elsa.Flowchart", "Elsa.Sequence", "Elsa.StateMachine", "Elsa.Workflow", "Elsa.NotFoundActivity", "Elsa.UserTask", "SmartFactory.SendNotice" })
        {
            Assert.Contains(items, i => i!["typeName"]!.GetValue<string>() == needed);
        }
    }

    /// <summary>What the designer shows of an activity: its own words, and those of its inputs, outputs and ports.</summary>
    private static IEnumerable<(string What, string Text)> Shown(JsonObject activity)
    {
        var type = activity["typeName"]!.GetValue<string>();
        var parts = new[] { (Name: type, Part: activity) }
            .Concat(Parts.SelectMany(list => activity[list]!.AsArray()).Select(part => (Name: $"{type}.{part!["name"]}", Part: part.AsObject())));
        return from part in parts
               from field in Words
               where part.Part[field] is not null
               select ($"{part.Name} {field}", part.Part[field]!.GetValue<string>());
    }

    [Fact]
    public async Task Roles_notices_stages_and_documents_are_chosen_from_lists()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var items = (await admin.GetAsync("/descriptors/activities"))!["items"]!.AsArray();

        Assert.Contains(Choices(items, "Elsa.UserTask", "Role"), c => c == ("전북테크노파크", "Institute"));
        var places = Choices(items, "Elsa.UserTask", "Municipality").ToList();
        Assert.Equal(15, places.Count);
        Assert.Contains(("전주시", MunicipalityCatalog.All.Single(m => m.Name == "전주시").Code), places);
        Assert.Contains(("(이 건의 시·군)", ""), places);
        Assert.Contains(Choices(items, "SmartFactory.SendNotice", "Template"), c => c.Value == "app.receipt" && c.Text.Any(l => l is >= '가' and <= '힣'));
        Assert.Contains(Choices(items, "Elsa.UserTask", "Notice"), c => c.Value == "common.request");
        Assert.Contains(Choices(items, "SmartFactory.EnterStage", "Stage"), c => c == ("2 요건검토", "2"));
        Assert.Contains(Choices(items, "SmartFactory.IssueDocument", "Kind"), c => c == ("인증서", "certificate"));
        Assert.Contains(Choices(items, "SmartFactory.CompanyRequest", "Party"), c => c == ("공급기업", "vendor"));

        var options = await admin.PostAsync("/descriptors/activities/SmartFactory.SendNotice/options/Template", new JsonObject { ["context"] = new JsonObject() });
        Assert.NotEmpty(options!["items"]!["dropdown"]!["selectList"]!["items"]!.AsArray());
        await admin.PostAsync("/descriptors/activities/Elsa.Nothing/options/X", new JsonObject());
        Assert.Equal(HttpStatusCode.NotFound, admin.Status);
    }

    [Fact]
    public async Task Editor_settings_hold_numbers_where_the_designer_wants_numbers_and_task_ports_are_fixed()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var items = (await admin.GetAsync("/descriptors/activities"))!["items"]!.AsArray();

        var script = Input(items, "Elsa.RunJavaScript", "Script");
        Assert.Equal("code-editor", script["uiHint"]!.GetValue<string>());
        Assert.Equal(JsonValueKind.Number, script["uiSpecifications"]!["code-editor"]!["editorHeight"]!.GetValueKind());
        Assert.Equal("javascript", script["uiSpecifications"]!["code-editor"]!["language"]!.GetValue<string>());
        var actions = Input(items, "Elsa.UserTask", "Actions")["uiSpecifications"]!["DynamicOutcomesOptions"]!["fixedOutcomes"]!.AsArray().Select(o => o!.GetValue<string>());
        Assert.Contains("기한경과", actions);
    }

    [Fact]
    public async Task An_unchanged_answer_is_not_sent_twice_and_travels_compressed()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        await admin.GetAsync("/descriptors/activities");
        var tag = admin.Answer.Headers.ETag!.Tag;
        var plain = (await admin.BytesAsync()).Length;

        var again = new HttpRequestMessage(HttpMethod.Get, ApiCaller.Root + "/descriptors/activities");
        again.Headers.TryAddWithoutValidation("If-None-Match", tag);
        await admin.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, admin.Status);
        Assert.DoesNotContain("no-store", admin.Answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);

        var packed = new HttpRequestMessage(HttpMethod.Get, ApiCaller.Root + "/descriptors/activities");
        packed.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
        Assert.True((await SizeAsync(admin, packed)) < plain / 4);
    }

    [Theory]
    [InlineData("expression-descriptors", "type", "displayName", "isSerializable", "isBrowsable", "properties")]
    [InlineData("variables", "typeName", "displayName", "category")]
    [InlineData("storage-drivers", "typeName", "displayName", "priority", "deprecated")]
    [InlineData("workflow-activation-strategies", "typeName", "displayName", "description")]
    [InlineData("incident-strategies", "typeName", "displayName", "description")]
    [InlineData("log-persistence-strategies", "typeName", "displayName", "description")]
    [InlineData("commit-strategies/workflows", "name")]
    [InlineData("commit-strategies/activities", "name")]
    [InlineData("output-converters", "id")]
    public async Task The_other_lists_of_the_editor_have_the_contracts_fields(string list, params string[] fields)
    {
        using var admin = await ApiCaller.SignedInAsync(product);

        var answer = await admin.GetAsync("/descriptors/" + list);

        var items = answer!["items"]!.AsArray();
        Assert.All(items, item => Assert.All(fields, field => Assert.True(item!.AsObject().ContainsKey(field), $"{list}: {field}")));
        Assert.Equal(list is "commit-strategies/workflows" or "commit-strategies/activities" or "output-converters", items.Count == 0);
    }

    [Fact]
    public async Task Only_expressions_the_engine_evaluates_are_offered_and_scripts_are_completed()
    {
        using var admin = await ApiCaller.SignedInAsync(product);

        var types = (await admin.GetAsync("/descriptors/expression-descriptors"))!["items"]!.AsArray();
        Assert.Equal(["JavaScript", "Variable", "Input"], types.Where(t => t!["isBrowsable"]!.GetValue<bool>()).Select(t => t!["type"]!.GetValue<string>()));
        Assert.Equal("javascript", types.Single(t => t!["type"]!.GetValue<string>() == "JavaScript")!["properties"]!["MonacoLanguage"]!.GetValue<string>());

        await admin.PostAsync("/scripting/javascript/type-definitions/sf-application", new JsonObject { ["workflowDefinitionId"] = "sf-application", ["activityTypeName"] = "Elsa.SetVariable", ["propertyName"] = "Value" });
        var declarations = await admin.Answer.Content.ReadAsStringAsync();
        Assert.Equal("text/plain", admin.Answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("declare function getVariable(name: string): any;", declarations, StringComparison.Ordinal);
        Assert.Contains("declare function fact(", declarations, StringComparison.Ordinal);
        Assert.Contains("declare function getPass(): number;", declarations, StringComparison.Ordinal);
        await admin.PostAsync("/scripting/javascript/type-definitions/none", new JsonObject());
        Assert.Equal(HttpStatusCode.OK, admin.Status);
    }

    [Fact]
    public async Task A_published_workflow_that_may_be_used_as_an_activity_is_offered_as_one()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var id = Drafts.NewId();
        var model = Drafts.Waiting(id, "Usable " + id);
        model["options"] = new JsonObject { ["usableAsActivity"] = true };
        await admin.PostAsync("/workflow-definitions", Drafts.Save(model, publish: true));
        Assert.Equal(HttpStatusCode.OK, admin.Status);

        var items = (await admin.GetAsync("/descriptors/activities"))!["items"]!.AsArray();
        var offered = Assert.Single(items, i => i!["constructionProperties"]!["workflowDefinitionId"]?.GetValue<string>() == id)!;
        Assert.Equal("WorkflowDefinitionActivity", offered["customProperties"]!["RootType"]!.GetValue<string>());

        await admin.PostAsync($"/workflow-definitions/{id}/retract", new JsonObject());
        Assert.DoesNotContain((await admin.GetAsync("/descriptors/activities"))!["items"]!.AsArray(), i => i!["constructionProperties"]!["workflowDefinitionId"]?.GetValue<string>() == id);
    }

    private static async Task<int> SizeAsync(ApiCaller admin, HttpRequestMessage request)
    {
        await admin.SendRawAsync(request);
        Assert.Equal("br", Assert.Single(admin.Answer.Content.Headers.ContentEncoding));
        return (await admin.BytesAsync()).Length;
    }

    private static JsonNode Input(JsonArray items, string type, string name) =>
        items.Single(i => i!["typeName"]!.GetValue<string>() == type)!["inputs"]!.AsArray().Single(i => i!["name"]!.GetValue<string>() == name)!;

    private static List<(string Text, string Value)> Choices(JsonArray items, string type, string name)
    {
        var input = Input(items, type, name);
        Assert.Equal("dropdown", input["uiHint"]!.GetValue<string>());
        return [.. input["uiSpecifications"]!["dropdown"]!["selectList"]!["items"]!.AsArray().Select(i => (i!["text"]!.GetValue<string>(), i["value"]!.GetValue<string>()))];
    }
}
