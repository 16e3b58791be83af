using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;
using SmartFactory.Engine.Instances;

namespace SmartFactory.Engine.Tests.Activities;

public sealed class HttpActivityTests
{
    private static readonly string[] GetAndPost = ["GET", "POST"];

    private const string Request = """
        {"definitionId":"a","variables":[{"id":"v","name":"Body","typeName":"Object","storageDriverTypeName":"x"}],
         "root":{"id":"r","type":"Elsa.FlowSendHttpRequest","url":"https://api.example.kr/v1/firms?secret=1","method":"post","content":{"typeName":"Object","expression":{"type":"JavaScript","value":"({name: '가나'})"}},
          "authorization":"Bearer t","requestHeaders":{"typeName":"Object","expression":{"type":"Object","value":"{\"X-A\":\"1\"}"}},"expectedStatusCodes":{"typeName":"Object","expression":{"type":"Object","value":"[200,404]"}},
          "parsedContent":{"typeName":"Object","memoryReference":{"id":"v"}}}}
        """;

    [Fact]
    public async Task A_request_is_a_row_of_the_burst_and_its_query_is_not_shown_where_the_instance_waits()
    {
        using var world = new EngineWorld();

        var result = await world.StartAsync(world.Read(Request));

        var call = Assert.IsType<HttpRequested>(Assert.Single(result.Requests)).Call;
        Assert.Equal(("POST", "https://api.example.kr/v1/firms?secret=1"), (call.Method, call.Url.AbsoluteUri));
        Assert.Equal(("""{"name":"가나"}""", "application/json"), (call.Content, call.ContentType));
        Assert.Equal([("Authorization", "Bearer t"), ("X-A", "1")], call.Headers.Select(h => (h.Key, h.Value)).Order());
        Assert.Equal("""{"url":"https://api.example.kr/v1/firms"}""", Assert.Single(result.CreatedBookmarks).Payload!.ToJsonString());
    }

    [Theory]
    [InlineData(HttpAnswerKind.Answered, 200, "200,Done")]
    [InlineData(HttpAnswerKind.Answered, 404, "404,Done")]
    [InlineData(HttpAnswerKind.Answered, 500, "Unmatched status code,Done")]
    [InlineData(HttpAnswerKind.FailedToConnect, 0, "Failed to connect")]
    [InlineData(HttpAnswerKind.Timeout, 0, "Timeout")]
    public async Task It_is_left_by_the_status_code_or_by_the_reason_for_which_there_is_none(HttpAnswerKind kind, int status, string outcomes)
    {
        using var world = new EngineWorld();
        var workflow = world.Read(Request);
        var first = await world.StartAsync(workflow);

        var second = await world.ResumeAsync(workflow, first, first.CreatedBookmarks[0], Answer(kind, status));

        Assert.Equal(WorkflowSubStatus.Finished, second.SubStatus);
        Assert.Equal(outcomes, string.Join(',', second.Journal.Single(j => j is { ActivityId: "r", EventName: "Completed" }).Outcomes!));
        Assert.Equal(kind == HttpAnswerKind.Answered, System.Text.Encoding.UTF8.GetString(second.State).Contains("\"ok\":true", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_transient_answer_is_asked_for_again_when_a_policy_says_so()
    {
        using var world = new EngineWorld();
        var workflow = world.Read(Request.Replace("\"method\"", "\"customProperties\":{\"smartFactory.retry\":{\"attempts\":1,\"delay\":\"00:01:00\"}},\"method\"", StringComparison.Ordinal));
        var first = await world.StartAsync(workflow);

        var rests = await world.ResumeAsync(workflow, first, first.CreatedBookmarks[0], Answer(HttpAnswerKind.Answered, 503));
        var again = await world.ResumeAsync(workflow, rests, Assert.Single(rests.CreatedBookmarks));
        var last = await world.ResumeAsync(workflow, again, Assert.Single(again.CreatedBookmarks), Answer(HttpAnswerKind.Answered, 503));

        Assert.Equal(world.Clock.GetUtcNow().AddMinutes(1), Assert.Single(rests.Timers).DueAt);
        Assert.IsType<HttpRequested>(Assert.Single(again.Requests));
        Assert.Equal(WorkflowSubStatus.Finished, last.SubStatus);
    }

    [Fact]
    public async Task The_activity_of_a_status_code_runs()
    {
        using var world = new EngineWorld();
        var send = new SendHttpRequest { Url = new(new Uri("https://api.example.kr")), ExpectedStatusCodes = [new(404, new WriteLine { Text = new("none") })], UnmatchedStatusCode = new WriteLine { Text = new("other") } };
        var workflow = world.Build(send);

        foreach (var status in new[] { 404, 200 })
        {
            var first = await world.StartAsync(workflow);
            await world.ResumeAsync(workflow, first, first.CreatedBookmarks[0], Answer(HttpAnswerKind.Answered, status));
        }

        Assert.Equal(["none", "other"], world.Lines);
    }

    [Fact]
    public async Task An_endpoint_waits_for_its_path_and_methods_and_hands_the_request_on()
    {
        using var world = new EngineWorld();
        var query = new Variable<JsonObject>("Query");
        var endpoint = new HttpEndpoint { Path = new("/Firms/New/"), SupportedMethods = new(GetAndPost), QueryStringData = new(query) };
        var workflow = world.Build(new Sequence { Activities = { endpoint, new WriteLine { Text = new(c => query.Get(c.ActivityExecutionContext)!["q"]!.ToString()) } } }, query);
        var first = await world.StartAsync(workflow);

        var second = await world.ResumeAsync(workflow, first, first.CreatedBookmarks[1], new JsonObject { ["HttpRequest"] = new JsonObject { ["query"] = new JsonObject { ["q"] = "7" } } });

        Assert.Equal([new HttpRoute("firms/new", "get").Stimuli().First(), new HttpRoute("FIRMS/new", "POST").Stimuli().First()], first.CreatedBookmarks.Select(b => b.Hash));
        Assert.Equal(["7"], world.Lines);
        Assert.Equal(2, second.RemovedBookmarks.Count);
    }

    [Fact]
    public async Task A_response_is_written_for_the_request_at_hand_and_fails_when_there_is_none()
    {
        using var world = new EngineWorld(services => services.AddSingleton<HttpExchange>());
        var exchange = world.Get<HttpExchange>();
        var workflow = world.Build(new WriteHttpResponse { StatusCode = new(System.Net.HttpStatusCode.Created), Content = new(_ => new JsonObject { ["id"] = 1 }) });

        var without = await world.StartAsync(workflow);
        exchange.IsOpen = true;
        await world.StartAsync(workflow);

        Assert.Equal(WorkflowSubStatus.Faulted, without.SubStatus);
        Assert.Equal((201, """{"id":1}""", "application/json"), (exchange.Reply!.StatusCode, exchange.Reply.Content, exchange.Reply.ContentType));
    }

    private static JsonObject Answer(HttpAnswerKind kind, int status) => new()
    {
        [HttpRequestActivity.AnswerInput] = JsonSerializer.SerializeToNode(
            new HttpAnswer(kind) { StatusCode = status, Content = kind == HttpAnswerKind.Answered ? """{"ok":true}""" : null, ContentType = "application/json" }, JsonValues.Options),
    };
}
