using System.Net;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Persistence.Definitions;
using SmartFactory.Integration.Pages;

namespace SmartFactory.Integration.Api;

/// <summary>A program that does not know whether its call arrived sends it again with the same Idempotency-Key.</summary>
[Collection(ApiCollection.Name)]
public sealed class RepeatedCallTests(ProductPages product)
{
    private const string Header = "Idempotency-Key";

    [Fact]
    public async Task A_call_that_is_repeated_changes_once_and_gets_the_first_answer_each_time()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        var draft = Draft("repeated");

        var answers = new List<(HttpStatusCode, string)>();
        for (var time = 0; time < 3; time++)
        {
            var answer = await admin.PostAsync("/workflow-definitions", draft, (Header, "repeated-call-1"));
            answers.Add((admin.Status, answer!["workflowDefinition"]!["id"]!.GetValue<string>()));
        }

        Assert.Single(answers.Distinct());
        Assert.Equal(HttpStatusCode.OK, answers[0].Item1);
        Assert.Equal(1, product.Read(db => db.Set<DefinitionVersionRow>().Count(d => d.Name == "repeated")));
        Assert.Equal(["true"], admin.Answer.Headers.GetValues("Idempotency-Replayed"));
    }

    [Fact]
    public async Task Another_content_by_the_same_key_and_a_key_that_is_none_are_refused_with_the_reason()
    {
        using var admin = await ApiCaller.SignedInAsync(product);
        await admin.PostAsync("/workflow-definitions", Draft("first-of-key"), (Header, "repeated-call-2"));

        var other = await admin.PostAsync("/workflow-definitions", Draft("second-of-key"), (Header, "repeated-call-2"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "application/problem+json"), (admin.Status, admin.Answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("다른 내용", other!["detail"]!.GetValue<string>(), StringComparison.Ordinal);

        var none = await admin.PostAsync("/workflow-definitions", Draft("third-of-key"), (Header, "short"));
        Assert.Equal(HttpStatusCode.BadRequest, admin.Status);
        Assert.Contains("8자", none!["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.False(product.Read(db => db.Set<DefinitionVersionRow>().Any(d => d.Name == "second-of-key" || d.Name == "third-of-key")));
    }

    private static JsonObject Draft(string name) => Drafts.Save(Drafts.Waiting(null, name));
}
