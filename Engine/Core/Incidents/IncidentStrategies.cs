using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Incidents;

/// <summary>Records a failure and applies the strategy the definition asks for; without one the instance is faulted.</summary>
public sealed class IncidentStrategies
{
    private readonly Dictionary<string, IIncidentStrategy> _byName = new(StringComparer.Ordinal);
    private readonly IIncidentStrategy _default;

    public IncidentStrategies(IEnumerable<IIncidentStrategy> strategies)
    {
        foreach (var strategy in strategies)
        {
            _byName[strategy.WireName] = strategy;
        }

        _default = _byName["FaultStrategy"];
    }

    /// <summary>The names a definition may use.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    internal void Handle(ActivityExecutionContext context, Exception exception)
    {
        var workflow = context.WorkflowExecutionContext;
        if (context.Status is ActivityStatus.Completed or ActivityStatus.Canceled)
        {
            // It failed in what followed its completion; its container must not count as done.
            context.ParentActivityExecutionContext?.AddChild(context);
        }

        context.Status = ActivityStatus.Faulted;
        workflow.AddIncident(new Incident(
            context.Activity.Id,
            context.NodeId,
            context.Activity.Type,
            exception.Message,
            (exception as IWireNamedException)?.WireTypeName ?? exception.GetType().FullName!,
            exception.InnerException?.Message,
            workflow.Now,
            InputsOf(context)));
        Find(workflow.Workflow.IncidentStrategyType).Handle(context);
    }

    /// <summary>By name, what is short enough to be read by a person.</summary>
    private static JsonObject InputsOf(ActivityExecutionContext context)
    {
        const int longest = 2000;
        var inputs = new JsonObject();
        foreach (var input in context.Node.Descriptor.Inputs)
        {
            if (input.Get(context.Activity) is not Input given)
            {
                continue;
            }

            var value = given.IsConstant ? given.Constant : given.Slot >= 0 ? context.EvaluatedInputs?[given.Slot] : null;
            var text = JsonValues.ToNode(value) is { } node ? node.ToJsonString(JsonValues.Options) : "null";
            inputs[input.Name] = text.Length > longest ? text[..longest] + "…" : JsonNode.Parse(text);
        }

        return inputs;
    }

    private IIncidentStrategy Find(string? wireType)
    {
        var name = wireType?.Split(',')[0].Split('.')[^1].Trim();
        return name is not null && _byName.TryGetValue(name, out var strategy) ? strategy : _default;
    }
}
