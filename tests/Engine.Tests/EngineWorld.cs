using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Tests;

/// <summary>The real engine with a clock that stands still, and the lines its workflows write.</summary>
internal sealed class EngineWorld : ILineWriter, IDisposable
{
    private readonly ServiceProvider _services;

    public EngineWorld(Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<ILineWriter>(this);
        more?.Invoke(services);
        services.AddEngine().AddActivitiesFrom(typeof(EngineWorld).Assembly);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero));

    public List<string> Lines { get; } = [];

    public void WriteLine(string? text) => Lines.Add(text ?? "");

    public IServiceProvider Services => _services;

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Workflow Build(IActivity root, params Variable[] variables) =>
        Get<WorkflowBuilder>().Build(new Workflow { DefinitionId = "test", DefinitionVersionId = "test:1", Root = root, Variables = [.. variables] });

    public Workflow Read(string json) => Get<WorkflowMaterializer>().Materialize(DefinitionJson.ReadOne(json));

    public Task<BurstResult> StartAsync(Workflow workflow, JsonObject? input = null, string? trigger = null, string? correlationId = null) =>
        Get<WorkflowRunner>().RunAsync(workflow, new BurstRequest { InstanceId = "i1", Input = input, TriggerActivityId = trigger, CorrelationId = correlationId }, _services);

    public Task<BurstResult> ResumeAsync(Workflow workflow, BurstResult last, Bookmark bookmark, JsonObject? input = null) =>
        Get<WorkflowRunner>().RunAsync(workflow, new BurstRequest { InstanceId = "i1", State = last.State, Bookmark = bookmark, Input = input }, _services);

    public Task<BurstResult> CancelAsync(Workflow workflow, BurstResult last) =>
        Get<WorkflowRunner>().RunAsync(workflow, new BurstRequest { InstanceId = "i1", State = last.State, Cancel = true }, _services);

    public void Dispose() => _services.Dispose();
}
