using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;

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
            workflow.Now));
        Find(workflow.Workflow.IncidentStrategyType).Handle(context);
    }

    private IIncidentStrategy Find(string? wireType)
    {
        var name = wireType?.Split(',')[0].Split('.')[^1].Trim();
        return name is not null && _byName.TryGetValue(name, out var strategy) ? strategy : _default;
    }
}
