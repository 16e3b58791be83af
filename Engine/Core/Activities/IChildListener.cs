using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>A container of the engine that is told of its children without an <see cref="ActivityCompletedContext"/> being made for each.</summary>
internal interface IChildListener
{
    ValueTask ChildCompletedAsync(ActivityExecutionContext target, ActivityExecutionContext child, object? result);
}
