using System.Net;
using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Activities;

/// <summary>Answers the web request that this burst serves. After a wait there is none any more, and the activity fails.</summary>
[Activity("Elsa", "HTTP", "Write a response to the current HTTP response object.", DisplayName = "HTTP Response")]
public sealed class WriteHttpResponse([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : CodeActivity(source, line)
{
    [Input(DisplayName = "Status Code", Description = "The status code to return.", DefaultValue = HttpStatusCode.OK, UIHint = InputUIHints.DropDown)]
    public Input<HttpStatusCode> StatusCode { get; set; } = new(HttpStatusCode.OK);

    [Input(Description = "The content to write back: text as it is, anything else as JSON.")]
    public Input<object?>? Content { get; set; }

    [Input(DisplayName = "Content Type", Description = "The content type to write.")]
    public Input<string?>? ContentType { get; set; }

    [Input(DisplayName = "Response Headers", Description = "The headers to send along.", UIHint = InputUIHints.MultiLine, Category = "Advanced")]
    public Input<IDictionary<string, object>?>? ResponseHeaders { get; set; }

    protected override void Execute(ActivityExecutionContext context)
    {
        var exchange = context.GetService<HttpExchange>();
        if (exchange is not { IsOpen: true })
        {
            throw new FaultException("NoHttpContext", "HTTP", "System", "The web request that this would answer is not there any more: the workflow has waited since, or was not started by one.");
        }

        var content = context.Get(Content);
        var type = context.Get(ContentType) is { Length: > 0 } given ? given : content is null ? null : content is string ? "text/plain" : "application/json";
        exchange.Reply = new HttpReply(
            (int)context.Get(StatusCode),
            content is null or string ? content as string : JsonValues.ToNode(content)?.ToJsonString(JsonValues.Options),
            type,
            (context.Get(ResponseHeaders) ?? new Dictionary<string, object>()).ToDictionary(h => h.Key, h => ValueConversion.To<string>(h.Value) ?? ""));
    }
}
