using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>A step of a workflow. One object serves all instances of its definition at once, so it holds configuration only; whatever happens while it runs is kept by the <see cref="ActivityExecutionContext"/>.</summary>
public interface IActivity
{
    /// <summary>Unique within the activities of its container.</summary>
    string Id { get; set; }

    /// <summary>Ids from the workflow down to this activity, joined by a colon. Set when the workflow is built.</summary>
    string NodeId { get; set; }

    string? Name { get; set; }

    /// <summary>The name on the wire, e.g. "Elsa.If".</summary>
    string Type { get; set; }

    int Version { get; set; }

    IDictionary<string, object> CustomProperties { get; set; }

    IDictionary<string, object> Metadata { get; set; }

    ValueTask<bool> CanExecuteAsync(ActivityExecutionContext context);

    ValueTask ExecuteAsync(ActivityExecutionContext context);
}
