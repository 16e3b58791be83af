using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SmartFactory.Engine;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Bookmarks;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Conformance;

/// <summary>A world in memory for one vector: definitions, instances, the requests between them. The state goes through its bytes between bursts, and every burst materialises the definition afresh.</summary>
internal sealed class VectorWorld : IWorkflowCatalog, IChildWorkflowRunner, ILineWriter, IIdentityGenerator, IAsyncDisposable
{
    private readonly List<WorkflowDefinition> _definitions = [];
    private readonly Dictionary<string, VectorInstance> _instances = [];
    private readonly Queue<(WorkflowRequest Request, string From)> _requests = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero));
    private readonly ServiceProvider _services;
    private readonly string _definitionId;
    private JsonArray _console = [];
    private string? _main;
    private int _ids;

    public VectorWorld(JsonObject vector)
    {
        _definitions.Add(new WorkflowDefinition((JsonObject)vector["definition"]!.DeepClone()));
        _definitions.AddRange((vector["childDefinitions"] as JsonArray ?? []).Select(c => new WorkflowDefinition((JsonObject)c!.DeepClone())));
        _definitionId = _definitions[0].DefinitionId;
        var services = new ServiceCollection();
        services.AddSingleton(typeof(Microsoft.Extensions.Logging.ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton<IWorkflowCatalog>(this);
        services.AddSingleton<IChildWorkflowRunner>(this);
        services.AddSingleton<ILineWriter>(this);
        services.AddSingleton<IIdentityGenerator>(this);
        var tokens = vector["flowchartMode"]?.ToString() == "TokenBased";
        services.AddSingleton(new FlowchartOptions { DefaultExecutionMode = tokens ? FlowchartExecutionMode.TokenBased : FlowchartExecutionMode.CounterBased });
        services.AddEngine();
        _services = services.BuildServiceProvider();
    }

    public async Task<JsonObject> StepAsync(JsonObject step)
    {
        if (step["clock"]?.ToString() is { } clock)
        {
            _clock.SetUtcNow(DateTimeOffset.Parse(clock, CultureInfo.InvariantCulture));
        }

        _console = [];
        foreach (var instance in _instances.Values)
        {
            instance.BeginStep();
        }

        try
        {
            await ActAsync(step);
        }
        catch (BookmarkNotFoundException exception)
        {
            return new JsonObject { ["error"] = exception.Message };
        }

        await DrainAsync();
        var result = _main is null ? [] : _instances[_main].Describe();
        result["console"] = _console;
        result["otherRuns"] = new JsonArray([.. _instances.Values.Where(i => i.Id != _main && i.Ran).Select(i => i.Describe())]);
        return result;
    }

    public void WriteLine(string? text) => _console.Add(text ?? "");

    public string GenerateId() => $"id{++_ids:D6}";

    public WorkflowDefinition? FindPublished(string definitionId) => _definitions.Find(d => d.DefinitionId == definitionId);

    public WorkflowDefinition? FindVersion(string definitionVersionId) => _definitions.Find(d => d.Id == definitionVersionId);

    public WorkflowDefinition? FindByTypeName(string activityTypeName) => _definitions.Find(d => d.UsableAsActivity && d.ActivityTypeName == activityTypeName);

    public async ValueTask<ChildWorkflowResult> RunAsync(StartWorkflow start, CancellationToken cancellationToken)
    {
        var child = await StartAsync(start);
        return new ChildWorkflowResult(child.Id, child.Result!.Status, child.Result.SubStatus, child.Result.Output);
    }

    public ValueTask ReportToAsync(string childInstanceId, string parentBookmarkId, CancellationToken cancellationToken)
    {
        _instances[childInstanceId].ParentBookmarkId = parentBookmarkId;
        return default;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task ActAsync(JsonObject step)
    {
        if (step["start"] is JsonObject start)
        {
            var instance = await StartAsync(new StartWorkflow(_definitionId)
            {
                Input = start["input"] as JsonObject,
                CorrelationId = start["correlationId"]?.ToString(),
                TriggerActivityId = start["triggerActivityId"]?.ToString(),
            });
            _main ??= instance.Id;
        }
        else if (step["resume"] is JsonObject resume)
        {
            var waiting = _instances[_main!].Bookmarks.Where(b => b.ActivityId == resume["activityId"]!.ToString()).ToList();
            var index = resume["index"]?.GetValue<int>() ?? 0;
            var bookmark = index < waiting.Count ? waiting[index] : throw new BookmarkNotFoundException(resume["activityId"]!.ToString());
            await ResumeAsync(bookmark, resume["input"] as JsonObject);
        }
        else if (step["publish"] is JsonObject publish)
        {
            await PublishAsync(new EventPublished(publish["event"]!.ToString(), publish["correlationId"]?.ToString(), publish["payload"]?.DeepClone(), false), null);
        }
        else if (step["cancel"] is not null)
        {
            await RunAsync(_instances[_main!], request => request with { Cancel = true });
        }
    }

    private async Task DrainAsync()
    {
        while (_requests.TryDequeue(out var item))
        {
            switch (item.Request)
            {
                case StartRequested start:
                    await StartAsync(start.Start);
                    break;
                case EventPublished published:
                    await PublishAsync(published, item.From);
                    break;
            }
        }
    }

    private async Task<VectorInstance> StartAsync(StartWorkflow start)
    {
        var definition = FindPublished(start.DefinitionId) ?? throw new InvalidOperationException($"No definition {start.DefinitionId}.");
        var instance = new VectorInstance(start.InstanceId ?? GenerateId(), definition) { ParentInstanceId = start.ParentInstanceId, ParentBookmarkId = start.ParentBookmarkId };
        _instances[instance.Id] = instance;
        await RunAsync(instance, request => request with
        {
            Input = (JsonObject?)start.Input?.DeepClone(),
            CorrelationId = start.CorrelationId,
            TriggerActivityId = start.TriggerActivityId,
            ParentInstanceId = start.ParentInstanceId,
        });
        return instance;
    }

    private Task ResumeAsync(Bookmark bookmark, JsonObject? input) =>
        RunAsync(_instances[bookmark.InstanceId], request => request with { Bookmark = bookmark, Input = (JsonObject?)input?.DeepClone() });

    private async Task RunAsync(VectorInstance instance, Func<BurstRequest, BurstRequest> with)
    {
        var workflow = _services.GetRequiredService<WorkflowMaterializer>().Materialize(instance.Definition);
        var request = with(new BurstRequest { InstanceId = instance.Id, State = instance.Result?.State });
        var context = await _services.GetRequiredService<WorkflowRunner>().RunToIdleAsync(workflow, request, _services, default);
        instance.Add(context, WorkflowRunner.ToResult(context));
        foreach (var asked in instance.Result!.Requests)
        {
            _requests.Enqueue((asked, instance.Id));
        }

        if (instance.Result.Status == WorkflowStatus.Finished && instance.ParentBookmarkId is not null)
        {
            await ReportAsync(instance);
        }
    }

    private async Task ReportAsync(VectorInstance child)
    {
        var bookmark = _instances[child.ParentInstanceId!].Bookmarks.FirstOrDefault(b => b.Id == child.ParentBookmarkId);
        if (bookmark is not null)
        {
            await ResumeAsync(bookmark, new JsonObject
            {
                ["childInstanceId"] = child.Id,
                ["status"] = child.Result!.Status.ToString(),
                ["subStatus"] = child.Result.SubStatus.ToString(),
                ["output"] = child.Result.Output?.DeepClone(),
            });
        }
    }

    private async Task PublishAsync(EventPublished published, string? publisher)
    {
        var hash = Stimulus.Event(published.EventName);
        var input = new JsonObject { [Event.PayloadInput] = published.Payload?.DeepClone() ?? new JsonObject() };
        foreach (var bookmark in _instances.Values.SelectMany(i => i.Bookmarks).Where(b => b.Hash == hash).ToList())
        {
            var heard = published.IsLocal ? bookmark.InstanceId == publisher : published.CorrelationId is null || bookmark.CorrelationId == published.CorrelationId;
            if (heard)
            {
                await ResumeAsync(bookmark, input);
            }
        }

        foreach (var definition in published.IsLocal ? [] : _definitions.ToList())
        {
            foreach (var trigger in await _services.GetRequiredService<TriggerIndexer>().IndexAsync(_services.GetRequiredService<WorkflowMaterializer>().Materialize(definition), _services))
            {
                if (trigger.Hash == hash)
                {
                    var started = await StartAsync(new StartWorkflow(definition.DefinitionId) { Input = (JsonObject)input.DeepClone(), CorrelationId = published.CorrelationId, TriggerActivityId = trigger.ActivityId });
                    _main ??= started.Id;
                }
            }
        }
    }
}
