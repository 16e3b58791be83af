using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;
using SmartFactory.Engine.Extras;
using SmartFactory.Engine.Incidents;

namespace SmartFactory.Engine.Activities;

/// <summary>What the two activities that send a request share. Unlike Elsa's they wait while it is sent: the request is a row of the burst's commit, sent outside of any transaction, and its answer resumes the activity. A process that dies in between sends it again.</summary>
public abstract class HttpRequestActivity : Activity<JsonObject>
{
    /// <summary>The resume input that holds the answer.</summary>
    public const string AnswerInput = "HttpAnswer";

    protected HttpRequestActivity([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null)
        : base(source, line)
    {
    }

    [Input(Order = 0, Description = "The URL to send the request to; its host must be on the list of allowed ones.")]
    public Input<Uri?>? Url { get; set; }

    [Input(Description = "The HTTP method to use.", Options = new[] { "GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD" }, DefaultValue = "GET", UIHint = InputUIHints.DropDown, Order = 1)]
    public Input<string> Method { get; set; } = new("GET");

    [Input(Description = "The content to send: text, or an object that is sent as JSON.", Order = 2)]
    public Input<object?>? Content { get; set; }

    [Input(DisplayName = "Content Type", Description = "The content type to use.", Order = 3)]
    public Input<string?>? ContentType { get; set; }

    [Input(Description = "The Authorization header, e.g. Bearer {some-access-token}.", Category = "Security", Order = 4)]
    public Input<string?>? Authorization { get; set; }

    [Input(DisplayName = "Disable Authorization Header Validation", Category = "Security", Order = 5)]
    public Input<bool>? DisableAuthorizationHeaderValidation { get; set; }

    [Input(DisplayName = "Request Headers", Description = "The headers to send along.", UIHint = InputUIHints.MultiLine, Category = "Advanced", Order = 6)]
    public Input<IDictionary<string, object>?>? RequestHeaders { get; set; }

    [Input(DisplayName = "Enable Resiliency", Description = "Tries again after transient failures, unless a retry policy says how.")]
    public Input<bool>? EnableResiliency { get; set; }

    [Output(Description = "The HTTP response status code")]
    public Output<int>? StatusCode { get; set; }

    [Output(Description = "The parsed content, if any.")]
    public Output<object?>? ParsedContent { get; set; }

    [Output(Description = "The response headers that were received.")]
    public Output<IDictionary<string, object>?>? ResponseHeaders { get; set; }

    protected override void Execute(ActivityExecutionContext context)
    {
        var url = context.Get(Url);
        if (url is not { IsAbsoluteUri: true } || url.Scheme is not ("http" or "https"))
        {
            throw new InvalidOperationException($"'{url}' is not the address of a web server.");
        }

        var bookmark = context.CreateBookmark(new { url = url.GetLeftPart(UriPartial.Path) }, OnAnswerAsync);
        context.Request(new HttpRequested(Prepare(context, url), bookmark.Id));
    }

    /// <summary>The request was answered, with any status.</summary>
    protected abstract ValueTask OnAnsweredAsync(ActivityExecutionContext context, int statusCode);

    /// <summary>There was no answer.</summary>
    protected abstract ValueTask OnNoAnswerAsync(ActivityExecutionContext context, HttpAnswerKind why);

    private async ValueTask OnAnswerAsync(ActivityExecutionContext context)
    {
        var answer = context.GetWorkflowInput<JsonObject>(AnswerInput)?.Deserialize<HttpAnswer>(JsonValues.Options) ?? new HttpAnswer(HttpAnswerKind.Timeout);
        if (IsTransient(answer) && await FaultRecovery.TryAgainAsync(context, context.Get(EnableResiliency) ? RetryPolicy.Transient : null))
        {
            return;
        }

        if (answer.Error is not null)
        {
            context.JournalData["Error"] = answer.Error;
        }

        if (answer.Kind != HttpAnswerKind.Answered)
        {
            await OnNoAnswerAsync(context, answer.Kind);
            return;
        }

        var parsed = Parse(answer);
        context.Set(StatusCode, answer.StatusCode);
        context.Set(ParsedContent, parsed);
        context.Set(ResponseHeaders, answer.Headers.ToDictionary(h => h.Key, h => (object)h.Value));
        context.Set(Result, new JsonObject { [nameof(StatusCode)] = answer.StatusCode, [nameof(Content)] = JsonValues.ToNode(parsed), [nameof(ContentType)] = answer.ContentType });
        await OnAnsweredAsync(context, answer.StatusCode);
    }

    private HttpCall Prepare(ActivityExecutionContext context, Uri url)
    {
        var content = context.Get(Content);
        var headers = (context.Get(RequestHeaders) ?? new Dictionary<string, object>()).ToDictionary(h => h.Key, h => ValueConversion.To<string>(h.Value) ?? "");
        if (context.Get(Authorization) is { Length: > 0 } authorization)
        {
            headers["Authorization"] = authorization;
        }

        return new HttpCall(context.Get(Method)?.ToUpperInvariant() ?? "GET", url)
        {
            Headers = headers,
            Content = content is null or string ? content as string : JsonValues.ToNode(content)?.ToJsonString(JsonValues.Options),
            ContentType = context.Get(ContentType) is { Length: > 0 } type ? type : content is null or string ? "text/plain" : "application/json",
        };
    }

    private static object? Parse(HttpAnswer answer)
    {
        if (string.IsNullOrEmpty(answer.Content) || answer.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) != true)
        {
            return string.IsNullOrEmpty(answer.Content) ? null : answer.Content;
        }

        try
        {
            return JsonValues.ToClr(JsonNode.Parse(answer.Content));
        }
        catch (JsonException)
        {
            // It says JSON and is none: the text is all there is.
            return answer.Content;
        }
    }

    private static bool IsTransient(HttpAnswer answer) => answer.Kind != HttpAnswerKind.Answered || answer.StatusCode is 408 or 409 or 429 or 500 or 502 or 503 or 504;
}
