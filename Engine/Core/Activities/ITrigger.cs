using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>An activity that can start a workflow. Its payloads are indexed when a definition is published.</summary>
public interface ITrigger : IActivity
{
    ValueTask<IEnumerable<object>> GetTriggerPayloadsAsync(TriggerIndexingContext context);
}
