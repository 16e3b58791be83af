using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Activities;

/// <summary>Starts the workflow when a web request with this path and method comes in, or waits for one.</summary>
[Activity("Elsa", "HTTP", "Wait for an inbound HTTP request that matches the specified path and methods.", DisplayName = "HTTP Endpoint")]
public sealed partial class HttpEndpoint([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Trigger<JsonObject>(source, line)
{
    /// <summary>The input that holds the request: path, method, headers, query, route, content.</summary>
    public const string RequestInput = "HttpRequest";

    private static readonly string[] Get = ["GET"];

    [Input(Description = "The path to associate with the workflow.")]
    public Input<string> Path { get; set; } = new("");

    [Input(DisplayName = "Supported Methods", Description = "The HTTP methods to accept.", Options = new[] { "GET", "POST", "PUT", "HEAD", "DELETE" }, UIHint = InputUIHints.CheckList)]
    public Input<ICollection<string>> SupportedMethods { get; set; } = new(Get);

    [Input(Description = "Allow authenticated requests only.", Category = "Security")]
    public Input<bool> Authorize { get; set; } = new(false);

    [Input(Description = "Provide a policy to evaluate. If the policy fails, the request is forbidden.", Category = "Security")]
    public Input<string?>? Policy { get; set; }

    [Input(DisplayName = "Request Timeout", Category = "Upload")]
    public Input<TimeSpan?>? RequestTimeout { get; set; }

    [Input(DisplayName = "Request Size Limit", Description = "The maximum request size allowed in bytes.", Category = "Upload")]
    public Input<long?>? RequestSizeLimit { get; set; }

    [Input(DisplayName = "File Size Limit", Category = "Upload")]
    public Input<long?>? FileSizeLimit { get; set; }

    [Input(DisplayName = "Allowed File Extensions", Category = "Upload", UIHint = InputUIHints.MultiText)]
    public Input<ICollection<string>>? AllowedFileExtensions { get; set; }

    [Input(DisplayName = "Blocked File Extensions", Category = "Upload", UIHint = InputUIHints.MultiText)]
    public Input<ICollection<string>>? BlockedFileExtensions { get; set; }

    [Input(DisplayName = "Allowed MIME Types", Category = "Upload", UIHint = InputUIHints.MultiText)]
    public Input<ICollection<string>>? AllowedMimeTypes { get; set; }

    [Output(Description = "The parsed request content, if any.")]
    public Output<object?>? ParsedContent { get; set; }

    [Output(Description = "The uploaded files, if any.")]
    public Output<object?>? Files { get; set; }

    [Output(Description = "The first uploaded file, if any.")]
    public Output<object?>? File { get; set; }

    [Output(Description = "The parsed route data, if any.")]
    public Output<IDictionary<string, object>>? RouteData { get; set; }

    [Output(Description = "The querystring data, if any.")]
    public Output<IDictionary<string, object>>? QueryStringData { get; set; }

    [Output(Description = "The headers, if any.")]
    public Output<IDictionary<string, object>>? Headers { get; set; }

    /// <summary>What is listened for: path without slashes around it and method, both in lower case.</summary>
    internal static JsonObject Payload(string path, string method) =>
        new() { ["path"] = path.Trim().Trim('/').ToLowerInvariant(), ["method"] = method.ToLowerInvariant() };

    /// <summary>A placeholder counts by its place, not by its name: "orders/{id}" is found as "orders/{}".</summary>
    internal override JsonNode? StimulusOf(JsonNode? payload) =>
        payload is JsonObject { } json ? Payload(Placeholder().Replace(json["path"]?.ToString() ?? "", "{}"), json["method"]?.ToString() ?? "") : payload;

    [GeneratedRegex(@"\{[^{}/]*\}")]
    private static partial Regex Placeholder();

    protected override ValueTask<IEnumerable<object>> GetTriggerPayloadsAsync(TriggerIndexingContext context) =>
        new((context.Get(SupportedMethods) ?? Get).Select(method => (object)Payload(context.Get(Path) ?? "", method)).ToList());

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (context.IsTriggerOfWorkflow())
        {
            return OnRequestAsync(context);
        }

        foreach (var method in context.Get(SupportedMethods) ?? Get)
        {
            context.CreateBookmark(Payload(context.Get(Path) ?? "", method), OnRequestAsync);
        }

        return default;
    }

    private ValueTask OnRequestAsync(ActivityExecutionContext context)
    {
        var request = context.GetWorkflowInput<JsonObject>(RequestInput) ?? [];
        context.Set(Result, request);
        context.Set(ParsedContent, JsonValues.ToClr(request["content"]?.DeepClone()));
        context.Set(RouteData, JsonValues.ToDictionary(request["route"] as JsonObject));
        context.Set(QueryStringData, JsonValues.ToDictionary(request["query"] as JsonObject));
        context.Set(Headers, JsonValues.ToDictionary(request["headers"] as JsonObject));
        return context.CompleteActivityAsync();
    }
}
