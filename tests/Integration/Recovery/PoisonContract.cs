using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Persistence.Definitions;
using SmartFactory.Engine.Runtime;
using SmartFactory.Integration.Stores;

namespace SmartFactory.Integration.Recovery;

/// <summary>T17 and T18: rows that nobody can run, in the database behind the validator's back. They cost themselves and nobody else.</summary>
public abstract class PoisonContract : EngineContract
{
    [Theory]
    [InlineData("cut off")]
    [InlineData("of the wrong type")]
    [InlineData("without its parts")]
    [InlineData("of a later release")]
    public async Task A_case_whose_state_cannot_be_read_gets_an_incident_and_all_others_go_on(string harm)
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Event("e", "go"), TestDefinitions.Delay("d", "1.00:00:00"), TestDefinitions.Write("w", "x")));
        var healthy = await StartAsync("W");
        var poisoned = await StartAsync("W");
        var another = await StartAsync("W");
        await SpoilAsync(poisoned, harm);

        await Engine.Gate.CommitAsync("raise", (services, ct) => services.GetRequiredService<IWorkflowRuntime>().PublishEventAsync("go", cancellationToken: ct));
        await LiveAsync(days: 3);

        Assert.Equal([WorkflowSubStatus.Finished, WorkflowSubStatus.Finished], await Engine.QueryAsync(db => db.Instances.Where(i => i.Id == healthy || i.Id == another).Select(i => i.SubStatus).ToListAsync()));
        var incident = await Engine.QueryAsync(db => db.Incidents.SingleAsync());
        Assert.Contains("was given up after 8 attempts", incident.Message, StringComparison.Ordinal);
        Assert.Equal(1, await Engine.QueryAsync(db => db.Dispatches.CountAsync(d => d.ParkedAt != null)));
        var violations = await Engine.ViolationsAsync();
        Assert.NotEmpty(violations);
        Assert.All(violations, violation => Assert.Contains(poisoned, violation, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ not even JSON")]
    [InlineData("42")]
    [InlineData("""{"definitionId":7,"root":"flow"}""")]
    [InlineData("""{"id":"bad:1","definitionId":"bad","version":1,"root":{"id":"r","type":"Nobody.Knows","version":1}}""")]
    public async Task A_stored_definition_that_cannot_be_read_stops_its_own_cases_only(string json)
    {
        await PublishAsync(TestDefinitions.Chain("W", TestDefinitions.Event("e", "go"), TestDefinitions.Write("w", "x")));
        await PublishAsync(TestDefinitions.Chain("bad", TestDefinitions.Event("e", "go"), TestDefinitions.Write("w", "x")));
        var waiting = await StartAsync("W");
        await StartAsync("bad");
        await Engine.Gate.CommitAsync("poison", (services, ct) => services.GetRequiredService<SmartFactory.Workflows.Data.ProgrammeDbContext>()
            .Set<DefinitionVersionRow>().Where(d => d.DefinitionId == "bad").ExecuteUpdateAsync(set => set.SetProperty(d => d.Json, json), ct));

        // Another process, that has nothing in memory.
        await using var restarted = await TestEngine.OpenAsync(Engine.Options, null, Engine.Clock);
        await restarted.Gate.CommitAsync("raise", (services, ct) => services.GetRequiredService<IWorkflowRuntime>().PublishEventAsync("go", cancellationToken: ct));
        for (var step = 0; step < 10; step++)
        {
            await restarted.Pump.DrainAsync();
            Engine.Clock.Advance(TimeSpan.FromHours(3));
        }

        Assert.Equal(WorkflowSubStatus.Finished, await restarted.QueryAsync(db => db.Instances.Where(i => i.Id == waiting).Select(i => i.SubStatus).SingleAsync()));
        var fresh = await restarted.Gate.CommitAsync("start", (services, ct) => services.GetRequiredService<IWorkflowRuntime>().StartAsync(new StartWorkflow("W"), ct));
        Assert.Equal(WorkflowSubStatus.Suspended, await restarted.QueryAsync(db => db.Instances.Where(i => i.Id == fresh).Select(i => i.SubStatus).SingleAsync()));
        Assert.NotEqual(WorkflowSubStatus.Finished, await restarted.QueryAsync(db => db.Instances.Where(i => i.DefinitionId == "bad").Select(i => i.SubStatus).SingleAsync()));
        Assert.NotEqual(0, await restarted.QueryAsync(db => db.Incidents.CountAsync()));

        // A text that can be read is the cure.
        await restarted.WriteAsync<IDefinitionPublisher>(async publisher =>
        {
            await publisher.SaveDraftAsync(TestDefinitions.Chain("W", TestDefinitions.Write("w", "y")), new DefinitionChange("kim"));
            await publisher.PublishAsync("W", new DefinitionChange("kim"));
        });
    }

    private static byte[] Spoiled(byte[] state, string harm) => harm switch
    {
        "cut off" => state[..(state.Length / 2)],
        "of the wrong type" => [state[0], .. Encoding.UTF8.GetBytes("42")],
        "without its parts" => [state[0], .. Encoding.UTF8.GetBytes("{}")],
        _ => [(byte)(state[0] + 1), .. state[1..]],
    };

    private Task SpoilAsync(string id, string harm) => Engine.Gate.CommitAsync("poison", async (services, ct) =>
    {
        var instances = services.GetRequiredService<SmartFactory.Workflows.Data.ProgrammeDbContext>().Instances.Where(i => i.Id == id);
        var state = Spoiled(await instances.Select(i => i.State).SingleAsync(ct), harm);
        await instances.ExecuteUpdateAsync(set => set.SetProperty(i => i.State, state), ct);
    });

    private async Task LiveAsync(int days)
    {
        for (var step = 0; step < 8 * days; step++)
        {
            await Engine.Pump.DrainAsync();
            await Engine.Pump.FireDueTimersAsync();
            Engine.Clock.Advance(TimeSpan.FromHours(3));
        }
    }

    private protected Task PublishAsync(WorkflowDefinition definition) => Engine.WriteAsync<IDefinitionPublisher>(async publisher =>
    {
        await publisher.SaveDraftAsync(definition, new DefinitionChange("kim"));
        await publisher.PublishAsync(definition.DefinitionId, new DefinitionChange("kim"));
    });

    private protected Task<string> StartAsync(string definition) =>
        Engine.Gate.CommitAsync("start", (services, ct) => services.GetRequiredService<IWorkflowRuntime>().StartAsync(new StartWorkflow(definition), ct));
}
