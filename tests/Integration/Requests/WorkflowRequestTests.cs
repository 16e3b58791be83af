using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using SmartFactory.Integration.Pages;
using SmartFactory.Workflows.Accounts;

namespace SmartFactory.Integration.Requests;

/// <summary>Workflows that listen at a web address of their own: the request starts or resumes them, and what they write is its answer.</summary>
public sealed class WorkflowRequestTests(ReceivingProduct product) : IClassFixture<ReceivingProduct>
{
    [Fact]
    public async Task A_request_starts_the_workflow_and_its_answer_comes_after_the_commit()
    {
        await PublishOrdersAsync("orders0");
        using var client = Client();
        using var answer = await client.PostAsJsonAsync("/workflows/Orders0/A-17?by=mail", new { product = "밸브" });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("""{"number":"A-17","product":"밸브","by":"mail","cookie":null}""", (await ReadAsync(answer)).ToJsonString(Engine.Expressions.JsonValues.Options));
        Assert.Equal("7", Assert.Single(answer.Headers.GetValues("X-Order")));
        Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(1, product.Finished("orders0"));
    }

    [Fact]
    public async Task An_address_nobody_listens_at_is_not_found_and_another_method_is_another_address()
    {
        await PublishOrdersAsync("orders1");
        using var client = Client();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/workflows/orders1/A-17")).StatusCode);
        using var answer = await client.PostAsJsonAsync("/workflows/orders1/A-17/lines", new { });
        Assert.Equal("urn:smartfactory:problem:nobodyListens", (await ReadAsync(answer))["type"]!.ToString());
        Assert.Equal(0, product.Finished("orders1"));
    }

    [Theory]
    [InlineData("application/json", "{ \"product\": ", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{ \"product\": 1, \"product\": 2 }", HttpStatusCode.BadRequest)]
    [InlineData("application/octet-stream", "MZ", HttpStatusCode.UnsupportedMediaType)]
    public async Task What_cannot_be_read_is_refused_with_a_reason_and_starts_nothing(string type, string body, HttpStatusCode expected)
    {
        await PublishOrdersAsync("orders2");
        using var client = Client();
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await client.PostAsync("/workflows/orders2/1", content);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(0, product.Finished("orders2"));
    }

    [Fact]
    public async Task A_body_longer_than_the_endpoint_allows_is_refused()
    {
        await PublishOrdersAsync("orders3");
        using var client = Client();

        using var answer = await client.PostAsJsonAsync("/workflows/orders3/1", new { product = new string('x', 1_100_000) });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(0, product.Finished("orders3"));
    }

    [Fact]
    public async Task An_instance_that_waits_is_resumed_once_and_two_that_wait_alike_must_be_told_apart()
    {
        await product.PublishAsync("quote", """
            {"id":"in","type":"Elsa.HttpEndpoint","customProperties":{"canStartWorkflow":true},"path":{"typeName":"String","expression":{"type":"Literal","value":"quotes"}}},
            {"id":"first","type":"Elsa.WriteHttpResponse","content":{"typeName":"Object","expression":{"type":"Literal","value":"asked"}}},
            {"id":"either","type":"Elsa.Fork","joinMode":"WaitAny","branches":[
              {"id":"wait","type":"Elsa.HttpEndpoint","path":{"typeName":"String","expression":{"type":"Literal","value":"quotes/answer"}}},
              {"id":"late","type":"Elsa.Delay","timeSpan":{"typeName":"TimeSpan","expression":{"type":"Literal","value":"7.00:00:00"}}}]},
            {"id":"second","type":"Elsa.WriteHttpResponse","content":{"typeName":"Object","expression":{"type":"JavaScript","value":"'answered ' + getCorrelationId()"}}}
            """);
        using var client = Client();

        Assert.Equal("asked", await client.GetStringAsync("/workflows/quotes?correlationId=a"));
        Assert.Equal("asked", await client.GetStringAsync("/workflows/quotes?correlationId=b"));
        Assert.Equal(HttpStatusCode.Conflict, (await client.GetAsync("/workflows/quotes/answer")).StatusCode);
        Assert.Equal("answered a", await client.GetStringAsync("/workflows/quotes/answer?correlationId=a"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/workflows/quotes/answer?correlationId=a")).StatusCode);
        Assert.Equal("answered b", await client.GetStringAsync("/workflows/quotes/answer"));
        Assert.Equal(2, product.Finished("quote"));
    }

    [Fact]
    public async Task An_endpoint_for_signed_in_people_keeps_strangers_and_other_sites_out()
    {
        await product.PublishAsync("inside", """
            {"id":"in","type":"Elsa.HttpEndpoint","customProperties":{"canStartWorkflow":true},"path":{"typeName":"String","expression":{"type":"Literal","value":"inside"}},
             "supportedMethods":{"typeName":"String[]","expression":{"type":"Object","value":"[\"GET\",\"POST\"]"}},
             "authorize":{"typeName":"Boolean","expression":{"type":"Literal","value":true}},"policy":{"typeName":"String","expression":{"type":"Literal","value":"Admin"}}}
            """);
        using var client = Client();
        using var admin = await product.Pages.SignedInAsync(await product.Pages.PersonAsync(Area.Admin));
        using var officer = await product.Pages.SignedInAsync(await product.Pages.PersonAsync(Area.Province));

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/workflows/inside")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await officer.OpenAsync("/workflows/inside"));
        Assert.Equal(HttpStatusCode.OK, await admin.OpenAsync("/workflows/inside"));
        Assert.Equal(1, product.Finished("inside"));
    }

    [Fact]
    public async Task A_workflow_that_fails_says_so_without_a_word_about_the_inside()
    {
        await product.PublishAsync("broken", """
            {"id":"in","type":"Elsa.HttpEndpoint","customProperties":{"canStartWorkflow":true},"path":{"typeName":"String","expression":{"type":"Literal","value":"broken"}}},
            {"id":"bad","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"JavaScript","value":"secretThing.name"}}}
            """);
        using var client = Client();

        using var answer = await client.GetAsync("/workflows/broken");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("secretThing", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unless_the_product_is_set_to_receive_them_there_are_no_such_addresses()
    {
        await using var closed = new ProductPages();
        using var admin = await closed.SignedInAsync(await closed.PersonAsync(Area.Admin));

        Assert.Equal(HttpStatusCode.NotFound, await admin.OpenAsync("/workflows/orders/1"));
    }

    private HttpClient Client() => product.Pages.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

    /// <summary>A workflow that takes an order at an address of its own, with a number in it.</summary>
    private Task PublishOrdersAsync(string id) => product.PublishAsync(id, $$$$"""
        {"id":"in","type":"Elsa.HttpEndpoint","customProperties":{"canStartWorkflow":true},"path":{"typeName":"String","expression":{"type":"Literal","value":"{{{{id}}}}/{number}"}},
         "supportedMethods":{"typeName":"String[]","expression":{"type":"Object","value":"[\"POST\"]"}},"result":{"typeName":"Object","memoryReference":{"id":"request"}}},
        {"id":"out","type":"Elsa.WriteHttpResponse","statusCode":{"typeName":"System.Net.HttpStatusCode","expression":{"type":"Literal","value":"Created"}},
         "content":{"typeName":"Object","expression":{"type":"JavaScript","value":"({ number: variables.Request.route.number, product: variables.Request.content.product, by: variables.Request.query.by, cookie: variables.Request.headers.Cookie ?? null })"}},
         "responseHeaders":{"typeName":"Object","expression":{"type":"Object","value":"{\"X-Order\":\"7\"}"}}}
        """);
}
