using System.ComponentModel;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Stands for an activity whose type nobody knows, so that a draft can hold anything; it faults when it is reached.</summary>
[Activity("Elsa", "System")]
[Browsable(false)]
public sealed class NotFoundActivity : Activity
{
    public string MissingTypeName { get; init; } = "";

    public int MissingTypeVersion { get; init; }

    public JsonObject? OriginalActivityJson { get; init; }

    protected override void Execute(ActivityExecutionContext context) =>
        throw new ActivityNotFoundException($"Activity type '{MissingTypeName}' version '{MissingTypeVersion}' could not be found.");
}
