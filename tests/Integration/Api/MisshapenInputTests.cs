using System.Net;
using System.Text.Json.Nodes;
using SmartFactory.Integration.Pages;

namespace SmartFactory.Integration.Api;

/// <summary>Input that is JSON and yet nothing one can work with: a reason, no breakdown, nothing stored.</summary>
[Collection(ApiCollection.Name)]
public sealed class MisshapenInputTests(ProductPages product)
{
    [Theory]
    [InlineData("activities", """[null]""")]
    [InlineData("activities", "\"abc\"")]
    [InlineData("activities", """[{"type": "Elsa.End"}]""")]
    [InlineData("activities", """[{"id": null, "type": "Elsa.End"}]""")]
    [InlineData("activities", """[{"id": 5, "type": "Elsa.End"}]""")]
    [InlineData("activities", """[{"id": "end"}]""")]
    [InlineData("connections", "\"x\"")]
    [InlineData("connections", """[1]""")]
    public async Task A_draft_whose_diagram_could_not_be_drawn_again_is_refused(string list, string content)
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var model = Drafts.Waiting(Drafts.NewId(), "모양이 다른 그림");
        model["root"]![list] = JsonNode.Parse(content);

        await RefusedAsync(admin, model);
    }

    [Theory]
    [InlineData("variables", """[1]""")]
    [InlineData("variables", """[{}]""")]
    [InlineData("inputs", """["x"]""")]
    [InlineData("outputs", """[null]""")]
    [InlineData("outcomes", """[1, null]""")]
    public async Task A_draft_with_members_the_designer_cannot_read_is_refused(string list, string content)
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var model = Drafts.Waiting(Drafts.NewId(), "모양이 다른 항목");
        model[list] = JsonNode.Parse(content);

        await RefusedAsync(admin, model);
    }

    [Fact]
    public async Task Half_a_character_is_no_text_in_whatever_place()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        foreach (var (path, body) in new[]
        {
            ("/workflow-definitions", """{"model": {"name": "\ud800", "root": {"id": "flow", "type": "Elsa.Flowchart"}}}"""),
            ("/workflow-instances", """{"searchTerm": "가\uDFFF나"}"""),
            ("/bulk-actions/delete/workflow-instances/by-id", """{"ids": ["\ud83d"]}"""),
        })
        {
            var answer = await admin.PostTextAsync(path, body);

            Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (admin.Status, admin.Answer.Content.Headers.ContentType?.MediaType));
            Assert.Contains("글자의 반쪽", answer!.ToJsonString(Readable), StringComparison.Ordinal);
        }

        await admin.PostTextAsync("/workflow-instances", """{"searchTerm": "\ud83d\ude00"}""");
        Assert.Equal(HttpStatusCode.OK, admin.Status);
    }

    [Theory]
    [InlineData("/activity-executions/list?WorkflowInstanceId=none&ActivityNodeId=x&Completed=zz")]
    [InlineData("/incidents?open=maybe")]
    [InlineData("/incidents?page=x")]
    [InlineData("/workflow-definitions/sf-round/compare?from=x")]
    public async Task A_value_of_the_address_that_cannot_be_read_is_the_callers_to_mend(string path)
    {
        using var admin = await ApiCaller.SignedInAsync(product);

        await admin.GetAsync(path);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (admin.Status, admin.Answer.Content.Headers.ContentType?.MediaType));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static async Task RefusedAsync(ApiCaller admin, JsonObject model)
    {
        var id = model["definitionId"]!.GetValue<string>();
        var refused = await admin.PostAsync("/workflow-definitions", new JsonObject { ["model"] = model });

        Assert.Equal(HttpStatusCode.BadRequest, admin.Status);
        Assert.Matches("[가-힣]", Assert.Single(ApiCaller.Errors(refused)));
        await admin.GetAsync($"/workflow-definitions/by-definition-id/{id}?versionOptions=Latest");
        Assert.Equal(HttpStatusCode.NotFound, admin.Status);
    }
}
