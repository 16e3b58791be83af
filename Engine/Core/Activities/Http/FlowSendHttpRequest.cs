using System.Globalization;
using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Sends a request and is left by its status code, if that is an expected one.</summary>
[FlowNode("Done", "Unmatched status code", "Failed to connect", "Timeout")]
[Activity("Elsa", "HTTP", "Send an HTTP request.", DisplayName = "HTTP Request (flow)", Kind = ActivityKind.Task)]
public sealed class FlowSendHttpRequest([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : HttpRequestActivity(source, line)
{
    private static readonly int[] Ok = [200];

    [Input(DisplayName = "Expected Status Codes", Description = "A list of expected status codes to handle.", UIHint = InputUIHints.MultiText, Order = 5.1f)]
    public Input<ICollection<int>> ExpectedStatusCodes { get; set; } = new(Ok);

    protected override ValueTask OnAnsweredAsync(ActivityExecutionContext context, int statusCode)
    {
        var expected = context.Get(ExpectedStatusCodes) ?? [];
        return expected.Count == 0
            ? context.CompleteActivityWithOutcomesAsync("Done")
            : context.CompleteActivityWithOutcomesAsync(expected.Contains(statusCode) ? statusCode.ToString(CultureInfo.InvariantCulture) : "Unmatched status code", "Done");
    }

    protected override ValueTask OnNoAnswerAsync(ActivityExecutionContext context, HttpAnswerKind why) =>
        context.CompleteActivityWithOutcomesAsync(why == HttpAnswerKind.Timeout ? "Timeout" : "Failed to connect");
}
