using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Api.Descriptors;

/// <summary>An activity type as the designer needs it.</summary>
internal static class ActivityJson
{
    public static async Task<JsonObject> WriteAsync(ActivityDescriptor activity, DescriptorOptions options, CancellationToken cancellationToken)
    {
        var texts = ActivityTexts.Of(activity.ClrType);
        var text = texts.Find(activity.TypeName);
        var inputs = new JsonArray();
        foreach (var input in activity.Inputs)
        {
            inputs.Add(InputJson.Write(activity, input, await options.FindAsync(activity.TypeName, input.Name, cancellationToken), inputs.Count));
        }

        return new JsonObject
        {
            ["typeName"] = activity.TypeName,
            ["namespace"] = activity.Namespace,
            ["name"] = activity.Name,
            ["version"] = activity.Version,
            ["category"] = texts.Category(text?.Category ?? activity.Category),
            ["displayName"] = text?.Name ?? activity.DisplayName,
            ["description"] = text?.Description ?? activity.Description,
            ["inputs"] = inputs,
            ["outputs"] = new JsonArray([.. activity.Outputs.Select((output, order) => Output(activity, output, order))]),
            ["kind"] = activity.Kind.ToString(),
            ["ports"] = new JsonArray([.. activity.Ports.Select(port => Port(activity, port))]),
            ["customProperties"] = new JsonObject(),
            ["constructionProperties"] = InputJson.Construction(activity),
            ["isContainer"] = activity.IsContainer,
            ["isBrowsable"] = activity.IsBrowsable,
            ["isStart"] = activity.IsStart,
            ["isTerminal"] = activity.IsTerminal,
            ["runAsynchronously"] = activity.RunAsynchronously,
        };
    }

    /// <summary>A published workflow used as an activity: its inputs and outputs are the activity's, its outcomes the ports.</summary>
    public static JsonObject Write(WorkflowDefinition workflow)
    {
        var outcomes = workflow.Outcomes.Count > 0 ? workflow.Outcomes : ["Done"];
        return new JsonObject
        {
            ["typeName"] = workflow.ActivityTypeName,
            ["namespace"] = "Workflows",
            ["name"] = workflow.ActivityTypeName,
            ["version"] = workflow.Version,
            ["category"] = workflow.Options?.Text("activityCategory") is { Length: > 0 } category ? category : ApiTexts.Say("category.workflows"),
            ["displayName"] = workflow.Name,
            ["description"] = workflow.Description,
            ["inputs"] = new JsonArray([.. workflow.Inputs.Select(Input)]),
            ["outputs"] = new JsonArray([.. workflow.Outputs.Select(Output)]),
            ["kind"] = "Action",
            ["ports"] = new JsonArray([.. outcomes.Select(o => Port(o, o, "Flow", true))]),
            ["customProperties"] = new JsonObject { ["RootType"] = "WorkflowDefinitionActivity" },
            ["constructionProperties"] = new JsonObject { ["workflowDefinitionId"] = workflow.DefinitionId, ["latestAvailablePublishedVersion"] = workflow.Version },
            ["isContainer"] = false,
            ["isBrowsable"] = true,
            ["isStart"] = false,
            ["isTerminal"] = false,
            ["runAsynchronously"] = false,
        };
    }

    private static JsonObject Input(InputDefinition input, int order) => new()
    {
        ["name"] = input.Name,
        ["typeName"] = input.TypeName,
        ["displayName"] = input.DisplayName is { Length: > 0 } name ? name : input.Name,
        ["description"] = input.Description,
        ["order"] = order,
        ["isBrowsable"] = true,
        ["isSerializable"] = true,
        ["isSynthetic"] = true,
        ["isWrapped"] = true,
        ["uiHint"] = input.UIHint is { Length: > 0 } hint ? hint : InputUIHints.SingleLine,
        ["category"] = input.Category,
        ["defaultValue"] = null,
        ["defaultSyntax"] = "Literal",
        ["isReadOnly"] = false,
        ["isSensitive"] = false,
        ["storageDriverType"] = input.StorageDriverType,
        ["autoEvaluate"] = true,
        ["uiSpecifications"] = null,
    };

    private static JsonObject Output(OutputDefinition output, int order) =>
        Output(output.Name, output.TypeName, output.DisplayName is { Length: > 0 } name ? name : output.Name, output.Description, order, true, true);

    private static JsonObject Output(ActivityDescriptor activity, OutputDescriptor output, int order)
    {
        var text = ActivityTexts.Of(activity.ClrType).Property(activity.TypeName, output.Name);
        return Output(output.Name, output.Type.ToString(), text?.Name ?? output.DisplayName ?? output.Name, text?.Description ?? output.Description, order, output.IsBrowsable, false);
    }

    private static JsonObject Output(string name, string type, string displayName, string? description, int order, bool isBrowsable, bool isSynthetic) => new()
    {
        ["name"] = name,
        ["typeName"] = type,
        ["displayName"] = displayName,
        ["description"] = description,
        ["order"] = order,
        ["isBrowsable"] = isBrowsable,
        ["isSerializable"] = true,
        ["isSynthetic"] = isSynthetic,
    };

    private static JsonObject Port(ActivityDescriptor activity, PortDescriptor port) =>
        Port(port.Name, ActivityTexts.Of(activity.ClrType).Port(activity.TypeName, port.Name) ?? port.DisplayName, port.Type, port.IsBrowsable);

    private static JsonObject Port(string name, string displayName, string type, bool isBrowsable) =>
        new() { ["name"] = name, ["displayName"] = displayName, ["type"] = type, ["isBrowsable"] = isBrowsable };
}
