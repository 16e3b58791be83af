using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SmartFactory.Engine;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Benchmarks.B2;

/// <summary>The engine as the product registers it, with journal and state in memory and nowhere to store them.</summary>
internal sealed class BenchmarkWorld : ILineWriter, IDisposable
{
    private readonly ServiceProvider _services;

    public BenchmarkWorld()
    {
        var services = new ServiceCollection();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<ILineWriter>(this);
        services.AddEngine().AddActivitiesFrom(typeof(BenchmarkWorld).Assembly);
        _services = services.BuildServiceProvider();
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void WriteLine(string? text)
    {
    }

    public Workflow Build(IActivity root, params Variable[] variables) =>
        Get<WorkflowBuilder>().Build(new Workflow { DefinitionId = "b2", DefinitionVersionId = "b2:1", Root = root, Variables = [.. variables] });

    /// <summary>One run in a service scope of its own, state serialised at the end: as Elsa's rates were recorded, and more.</summary>
    public async Task<BurstResult> RunAsync(Workflow workflow, BurstRequest request)
    {
        await using var scope = _services.CreateAsyncScope();
        return await Get<WorkflowRunner>().RunAsync(workflow, request, scope.ServiceProvider);
    }

    public Task<BurstResult> StartAsync(Workflow workflow) => RunAsync(workflow, new BurstRequest { InstanceId = "b2" });

    public void Dispose() => _services.Dispose();
}
