using System.Net;
using System.Text.Json.Nodes;
using SmartFactory.Integration.Pages;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Audit;

namespace SmartFactory.Integration.Api;

[Collection(ApiCollection.Name)]
public sealed class AccessTests(ProductPages product)
{
    [Fact]
    public async Task Only_administrators_come_in_and_nobody_is_sent_to_a_sign_in_page()
    {
        using var nobody = ApiCaller.Anonymous(product);
        using var officer = await ApiCaller.SignedInAsync(product, Area.Province);

        await nobody.GetAsync("/workflow-definitions");
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.Status);
        await officer.PostAsync("/workflow-definitions", Drafts.Save(Drafts.Waiting(Drafts.NewId(), "x")));
        Assert.Equal(HttpStatusCode.Forbidden, officer.Status);
        Assert.Equal("application/problem+json", officer.Answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Another_site_cannot_change_anything_with_the_visitors_session(string header, string value)
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var id = Drafts.NewId();

        await admin.PostAsync("/workflow-definitions", Drafts.Save(Drafts.Waiting(id, id)), (header, value));
        Assert.Equal(HttpStatusCode.Forbidden, admin.Status);

        await admin.PostAsync("/workflow-definitions", Drafts.Save(Drafts.Waiting(id, id)), ("Origin", "https://localhost"), ("Sec-Fetch-Site", "same-origin"));
        Assert.Equal(HttpStatusCode.OK, admin.Status);
    }

    [Fact]
    public async Task A_keyed_request_starts_one_instance_however_often_it_is_sent()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var id = Drafts.NewId();
        await admin.PostAsync("/workflow-definitions", Drafts.Save(Drafts.Waiting(id, id), publish: true));
        var key = ("Idempotency-Key", "start-" + id + "-once");

        await admin.PostAsync($"/workflow-definitions/{id}/execute", new JsonObject(), key);
        await admin.PostAsync($"/workflow-definitions/{id}/execute", new JsonObject(), key);

        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Assert.Equal(1, product.Read(db => db.Instances.Count(i => i.DefinitionId == id)));
    }

    [Fact]
    public async Task Who_changed_a_definition_stands_in_the_audit_trail()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var id = Drafts.NewId();

        await admin.PostAsync("/workflow-definitions", Drafts.Save(Drafts.Waiting(id, id), publish: true), ("X-Change-Note", Uri.EscapeDataString("이유")));
        await admin.DeleteAsync($"/workflow-definitions/{id}");

        var entries = product.Read(db => db.Set<AuditEntry>().Where(e => e.Subject == id).OrderBy(e => e.Sequence).ToList());
        Assert.Equal(["definition.draft", "definition.published", "definition.deleted"], entries.Select(e => e.Action));
        Assert.All(entries, e => Assert.Equal(admin.PersonId, e.Actor));
        Assert.Contains("이유", entries[1].DataJson, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_open_page_repeats_by_itself_does_not_prolong_the_session()
    {
        using var admin = await ApiCaller.SignedInAsync(product);

        await admin.PostAsync("/workflow-instances", new JsonObject());
        Assert.False(admin.Answer.Headers.Contains("Set-Cookie"));
        await admin.GetAsync("/features/installed");
        Assert.True(admin.Answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_document_of_the_api_describes_every_endpoint_with_an_example()
    {
        using var admin = await ApiCaller.SignedInAsync(product);

        var document = await admin.GetAsync("/openapi/elsa.json");

        Assert.StartsWith("3.", document!["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        var operations = document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(o => (Name: $"{o.Key.ToUpperInvariant()} {p.Key}", Operation: o.Value!))).ToList();
        Assert.True(operations.Count > 55, $"{operations.Count} operations");
        Assert.All(operations, o => Assert.False(string.IsNullOrWhiteSpace(o.Operation["summary"]?.GetValue<string>()), o.Name));
        var silent = operations.Where(o => !o.Operation.ToJsonString().Contains("\"example\"", StringComparison.Ordinal)).Select(o => o.Name).Order().ToList();
        Assert.Equal(["DELETE /elsa/api/workflow-definition-versions/{versionId}", "DELETE /elsa/api/workflow-definitions/{definitionId}", "DELETE /elsa/api/workflow-instances/{id}", "POST /elsa/api/cancel/workflow-instances/{id}"], silent);
        Assert.All(operations, o => Assert.StartsWith("/elsa/api/", o.Name.Split(' ')[1], StringComparison.Ordinal));
    }
}
