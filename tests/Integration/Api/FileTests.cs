using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SmartFactory.Integration.Pages;

namespace SmartFactory.Integration.Api;

[Collection(ApiCollection.Name)]
public sealed class FileTests(ProductPages product)
{
    [Fact]
    public async Task What_is_exported_comes_in_again_as_a_new_draft_of_the_same_content()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var text = await DefinitionTests.ExportAsync(admin, "sf-appeal");
        Assert.Equal("attachment", admin.Answer.Content.Headers.ContentDisposition!.DispositionType);
        var file = JsonNode.Parse(text)!;
        Assert.StartsWith("https://elsaworkflows.io/schemas/workflow-definition", file["$schema"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(file["customProperties"]?["smartFactory.revision"]);
        var id = Drafts.NewId();
        file["definitionId"] = id;

        var imported = await admin.PostAsync("/workflow-definitions/import", file);

        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Shape.ShouldMatch(imported, "definition");
        Assert.Empty(imported!["unknownParts"]!.AsArray());
        var again = JsonNode.Parse(await DefinitionTests.ExportAsync(admin, id))!;
        Assert.True(JsonNode.DeepEquals(file["root"], again["root"]));
        Assert.True(JsonNode.DeepEquals(file["variables"], again["variables"]));
    }

    [Fact]
    public async Task A_file_with_unknown_parts_says_exactly_which_and_overwrites_no_open_draft()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var id = Drafts.NewId();
        await admin.PostAsync("/workflow-definitions", Drafts.Save(Drafts.Waiting(id, id)));
        var file = Drafts.Waiting(id, id);
        file["root"]!["activities"]!.AsArray()[1]!["type"] = "Vendor.Unknown";

        var imported = await admin.PostAsync("/workflow-definitions/import", file);

        var part = Assert.Single(imported!["unknownParts"]!.AsArray())!;
        Assert.Equal(("write", "activity.unknown"), (part["activityId"]!.GetValue<string>(), part["code"]!.GetValue<string>()));
        Assert.Contains("Vendor.Unknown", part["messageKo"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(2, imported["version"]!.GetValue<int>());
        Assert.Equal("Elsa.WriteLine", (await admin.GetAsync($"/workflow-definitions/by-id/{id}:1"))!["root"]!["activities"]![1]!["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_file_of_an_older_Elsa_may_still_be_used_as_an_activity()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var id = Drafts.NewId();
        var file = Drafts.Waiting(id, id);
        file.Remove("options");
        file["usableAsActivity"] = true;

        var imported = await admin.PostAsync("/workflow-definitions/import", file);

        Assert.True(imported!["options"]!["usableAsActivity"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Several_definitions_travel_in_a_zip()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        await admin.PostAsync("/bulk-actions/export/workflow-definitions", new JsonObject { ["ids"] = new JsonArray("sf-appeal:1", "sf-council:1"), ["includeConsumingWorkflows"] = false });
        var zip = await admin.BytesAsync();
        using (var archive = new ZipArchive(new MemoryStream(zip)))
        {
            Assert.Equal(["sf-appeal-v1.json", "sf-council-v1.json"], archive.Entries.Select(e => e.Name).Order());
        }

        var imported = await admin.PostBytesAsync("/workflow-definitions/import", zip, "application/zip");

        Assert.Equal(2, imported!["imported"]!.GetValue<int>());
        var unchanged = await admin.GetAsync("/workflow-definitions/by-definition-id/sf-appeal");
        Assert.True(unchanged!["isPublished"]!.GetValue<bool>());
    }

    [Fact]
    public async Task The_workflows_that_use_a_definition_come_along()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var (child, parent) = (Drafts.NewId(), Drafts.NewId());
        await admin.PostAsync("/workflow-definitions", Drafts.Save(Drafts.Waiting(child, child), publish: true));
        var caller = Drafts.Waiting(parent, parent);
        var run = Drafts.Activity("run", "Elsa.DispatchWorkflow");
        run["workflowDefinitionId"] = Drafts.Literal(child);
        caller["root"]!["activities"]!.AsArray()[1] = run;
        await admin.PostAsync("/workflow-definitions", Drafts.Save(caller));

        Assert.Equal([parent], (await admin.GetAsync($"/workflow-definitions/{child}/consumers"))!["consumingWorkflowDefinitionIds"]!.AsArray().Select(i => i!.GetValue<string>()));
        await admin.GetAsync($"/workflow-definitions/{child}/export?versionOptions=Latest&includeConsumingWorkflows=True");
        using var archive = new ZipArchive(new MemoryStream(await admin.BytesAsync()));
        Assert.Equal(2, archive.Entries.Count);
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "no JSON", "{\"definitionId\": \"x\", " },
        { "a list", "[1,2,3]" },
        { "a name twice", """{"definitionId":"bad","definitionId":"worse","name":"a","root":{"id":"r","type":"Elsa.Flowchart"}}""" },
        { "deep nesting", string.Concat(Enumerable.Repeat("{\"a\":", 500)) + "1" + new string('}', 500) },
        { "no root", """{"definitionId":"bad","name":"a"}""" },
        { "a root without a type", """{"definitionId":"bad","name":"a","root":{"id":"r"}}""" },
        { "markup in the name", """{"definitionId":"bad","name":"<img src=x onerror=alert(1)>","root":{"id":"r","type":"Elsa.Flowchart"}}""" },
        { "an id that is a path", """{"definitionId":"../../etc","name":"a","root":{"id":"r","type":"Elsa.Flowchart"}}""" },
        { "ids twice", """{"definitionId":"bad","name":"a","root":{"id":"r","type":"Elsa.Flowchart","activities":[{"id":"x","type":"Elsa.Start"},{"id":"x","type":"Elsa.End"}]}}""" },
        { "an id of markup", """{"definitionId":"bad","name":"a","root":{"id":"r","type":"Elsa.Flowchart","activities":[{"id":"<b>","type":"Elsa.Start"}]}}""" },
        { "variables that are no list", """{"definitionId":"bad","name":"a","variables":"none","root":{"id":"r","type":"Elsa.Flowchart"}}""" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Hostile_files_are_refused_with_a_reason_and_nothing_is_stored(string what, string text)
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var before = product.Read(db => db.DefinitionVersions.Count());

        var refused = await admin.PostTextAsync("/workflow-definitions/import", text);
        Assert.True(admin.Status == HttpStatusCode.BadRequest, $"{what}: {admin.Status}");
        Assert.All(ApiCaller.Errors(refused), e => Assert.Matches("[가-힣]", e));
        await admin.PostTextAsync("/workflow-definitions", $$"""{"model":{{text}},"publish":true}""");
        Assert.True(admin.Status == HttpStatusCode.BadRequest, $"{what}, saved: {admin.Status}");

        Assert.Equal(before, product.Read(db => db.DefinitionVersions.Count()));
    }

    [Fact]
    public async Task Fifty_megabytes_are_refused_packed_or_not()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var before = product.Read(db => db.DefinitionVersions.Count());
        var large = Encoding.UTF8.GetBytes("{\"name\":\"" + new string('a', 50 * 1024 * 1024) + "\"}");

        await admin.PostBytesAsync("/workflow-definitions/import", large, "application/json");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, admin.Status);

        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("bomb.json").Open();
            entry.Write(large);
        }

        await admin.PostBytesAsync("/workflow-definitions/import", packed.ToArray(), "application/zip");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, admin.Status);
        await admin.PostBytesAsync("/workflow-definitions/import", [.. "PK"u8, 3, 4, 9, 9, 9], "application/zip");
        Assert.Equal(HttpStatusCode.BadRequest, admin.Status);
        Assert.Equal(before, product.Read(db => db.DefinitionVersions.Count()));
    }
}
