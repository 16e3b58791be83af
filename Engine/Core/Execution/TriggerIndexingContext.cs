using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Execution;

/// <summary>Lets a trigger evaluate its inputs while its definition is published, with no instance there yet.</summary>
public sealed class TriggerIndexingContext(ActivityExecutionContext context, ITrigger trigger)
{
    public ITrigger Trigger { get; } = trigger;

    public CancellationToken CancellationToken => context.CancellationToken;

    public T? Get<T>(Input<T>? input) => context.Get(input);

    public T GetRequiredService<T>()
        where T : notnull => context.GetRequiredService<T>();
}
