using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Definitions;

/// <summary>Reads activities from their JSON.</summary>
internal sealed class ActivityReader(ActivityRegistry registry, IWorkflowCatalog catalog, WorkflowMaterializer materializer, IReadOnlyList<string> enclosing)
{
    public IActivity Read(JsonObject json)
    {
        var type = json["type"]?.ToString() ?? "";
        var activity = registry.Find(type) is { } descriptor ? ReadKnown(json, descriptor)
            : FindWorkflow(json, type) is { } definition ? ReadWorkflow(json, definition)
            : NotFound(json, type);
        activity.Id = json["id"]?.ToString() ?? "";
        activity.Name = json["name"]?.ToString();
        activity.CustomProperties = JsonValues.ToDictionary(json["customProperties"] as JsonObject);
        activity.Metadata = JsonValues.ToDictionary(json["metadata"] as JsonObject);
        return activity;
    }

    /// <summary>Null where there is no activity.</summary>
    public IActivity? ReadOptional(JsonNode? node) => node is JsonObject json && json.ContainsKey("type") ? Read(json) : null;

    public static Expression? ReadExpression(JsonNode? node)
    {
        if (node is not JsonObject json)
        {
            return null;
        }

        var value = json["value"];
        return new Expression(json["type"]?.ToString() ?? "Literal", value is JsonObject or JsonArray ? value.DeepClone() : JsonValues.ToClr(value));
    }

    private IActivity ReadKnown(JsonObject json, ActivityDescriptor descriptor)
    {
        var activity = descriptor.Construct();
        if (json["version"] is JsonValue version && version.TryGetValue<int>(out var number) && number > 0)
        {
            activity.Version = number;
        }

        foreach (var input in descriptor.Inputs)
        {
            if (Find(json, input.JsonName) is { } node)
            {
                ReadInput(activity, input, node);
            }
        }

        foreach (var output in descriptor.Outputs)
        {
            if (Find(json, output.JsonName) is JsonObject node && ReferenceOf(node) is { } id)
            {
                var created = (Output)Activator.CreateInstance(typeof(Output<>).MakeGenericType(output.Type), id)!;
                output.Set(activity, created);
            }
        }

        ReadChildren(json, activity, descriptor);
        (activity as IReadsJson)?.Read(json, this);
        return activity;
    }

    private static void ReadInput(IActivity activity, InputDescriptor descriptor, JsonNode node)
    {
        if (!descriptor.IsWrapped)
        {
            if (activity is not IReadsJson reads || !reads.ReadsProperty(descriptor.JsonName))
            {
                descriptor.Set(activity, ValueConversion.ConvertTo(JsonValues.ToClr(node.DeepClone()), descriptor.Type));
            }

            return;
        }

        descriptor.Set(activity, NewInput(descriptor.Type, node));
    }

    internal static Input NewInput(Type type, JsonNode node)
    {
        var expression = node is JsonObject wrapper && (wrapper.ContainsKey("expression") || wrapper.ContainsKey("typeName"))
            ? ReadExpression(wrapper["expression"])
            : Expression.LiteralExpression(JsonValues.ToClr(node.DeepClone()));
        return (Input)typeof(Input<>).MakeGenericType(type).GetConstructor([typeof(Expression)])!.Invoke([expression]);
    }

    private void ReadChildren(JsonObject json, IActivity activity, ActivityDescriptor descriptor)
    {
        if (activity is Container container)
        {
            container.Activities = [.. WorkflowDefinition.JsonList(json["activities"]).OfType<JsonObject>().Select(Read)];
            container.Variables = [.. WorkflowDefinition.JsonList(json["variables"]).OfType<JsonObject>().Select(VariableDefinition.Read).Select(WorkflowMaterializer.ToVariable).OfType<Variable>()];
        }

        foreach (var property in descriptor.ClrType.GetProperties().Where(p => typeof(IActivity).IsAssignableFrom(p.PropertyType) && p.CanWrite))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (activity is IReadsJson reads && reads.ReadsProperty(name))
            {
                continue;
            }

            if (Find(json, name) is JsonObject child && child.ContainsKey("type"))
            {
                property.SetValue(activity, Read(child));
            }
        }
    }

    private WorkflowDefinition? FindWorkflow(JsonObject json, string type)
    {
        var found = (json["workflowDefinitionVersionId"]?.ToString() is { Length: > 0 } version ? catalog.FindVersion(version) : null)
            ?? (json["workflowDefinitionId"]?.ToString() is { Length: > 0 } id ? catalog.FindPublished(id) : null)
            ?? catalog.FindByTypeName(type);

        // A workflow that contains itself would never end being built.
        return found is not null && !enclosing.Contains(found.DefinitionId) ? found : null;
    }

    private WorkflowDefinitionActivity ReadWorkflow(JsonObject json, WorkflowDefinition definition)
    {
        var activity = new WorkflowDefinitionActivity
        {
            Type = json["type"]?.ToString() ?? definition.ActivityTypeName,
            Definition = definition,
            Workflow = materializer.ReadWorkflow(definition, enclosing),
        };
        foreach (var input in definition.Inputs)
        {
            if (Find(json, JsonNamingPolicy.CamelCase.ConvertName(input.Name)) is { } node)
            {
                activity.Arguments[input.Name] = NewInput(typeof(object), node);
            }
        }

        foreach (var output in definition.Outputs)
        {
            if (Find(json, JsonNamingPolicy.CamelCase.ConvertName(output.Name)) is JsonObject node && ReferenceOf(node) is { } id)
            {
                activity.Results[output.Name] = new Output<object>(id);
            }
        }

        return activity;
    }

    private static NotFoundActivity NotFound(JsonObject json, string type) => new()
    {
        MissingTypeName = type,
        OriginalActivityJson = (JsonObject)json.DeepClone(),
    };

    private static string? ReferenceOf(JsonObject output) => output["memoryReference"]?["id"]?.ToString() is { Length: > 0 } id ? id : null;

    private static JsonNode? Find(JsonObject json, string name)
    {
        if (json.TryGetPropertyValue(name, out var exact))
        {
            return exact;
        }

        foreach (var (key, value) in json)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }
}
