using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Execution;

/// <summary>Runs one burst: everything an instance can do now, until it is finished or waits. It reads nothing and stores nothing; what changed is in the result.</summary>
public sealed class WorkflowRunner
{
    /// <exception cref="InvalidOperationException">The bookmark is not one of the state's.</exception>
    public Task<BurstResult> RunAsync(Workflow workflow, BurstRequest request, IServiceProvider services, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();
}
