using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;
using SmartFactory.Engine.Extras;

namespace SmartFactory.Engine.Activities;

/// <summary>Raises an event. Who listens hears it after this burst is committed.</summary>
[Activity("Elsa", "Events", "Publishes an event.", DisplayName = "Publish Event")]
public sealed class PublishEvent([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : CodeActivity(source, line)
{
    [Input(DisplayName = "Event Name", Description = "The name of the event to publish.")]
    public Input<string> EventName { get; set; } = new("");

    [Input(DisplayName = "Correlation ID", Description = "Only instances with this correlation ID hear it; without one, all do.")]
    public Input<string?>? CorrelationId { get; set; }

    [Input(DisplayName = "Local Event", Description = "Only this workflow instance hears it.")]
    public Input<bool>? IsLocalEvent { get; set; }

    [Input(Description = "The payload of the event.")]
    public Input<object?>? Payload { get; set; }

    protected override void Execute(ActivityExecutionContext context) => context.Request(new EventPublished(
        context.Get(EventName) ?? "",
        context.Get(CorrelationId) is { Length: > 0 } correlationId ? correlationId : null,
        JsonValues.ToNode(context.Get(Payload)),
        context.Get(IsLocalEvent)));
}
