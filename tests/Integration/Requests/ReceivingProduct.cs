using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Persistence.Instances;
using SmartFactory.Integration.Pages;

namespace SmartFactory.Integration.Requests;

/// <summary>The product, set to receive requests for workflows' own addresses.</summary>
public sealed class ReceivingProduct : IAsyncDisposable
{
    private static readonly DefinitionChange Test = new("test");

    public ProductPages Pages { get; } = new() { Settings = { ["Workflows:ReceiveRequests"] = "true" } };

    /// <summary>Publishes a sequence of these activities, with a variable for the request.</summary>
    public Task PublishAsync(string id, string activities) => Pages.CommitAsync(async services =>
    {
        var publisher = services.GetRequiredService<IDefinitionPublisher>();
        await publisher.SaveDraftAsync(
            DefinitionJson.ReadOne($$$$"""
            {"definitionId":"{{{{id}}}}","name":"{{{{id}}}}","variables":[{"id":"request","name":"Request","typeName":"Object","storageDriverTypeName":"Elsa.Workflows.WorkflowStorageDriver, Elsa.Workflows.Core"}],
             "root":{"id":"all","type":"Elsa.Sequence","activities":[{{{{activities}}}}]}}
            """),
            Test);
        await publisher.PublishAsync(id, Test);
        return true;
    });

    public int Finished(string definitionId) =>
        Pages.Read(db => db.Set<InstanceRow>().Count(r => r.DefinitionId == definitionId && r.Status == WorkflowStatus.Finished));

    public ValueTask DisposeAsync() => Pages.DisposeAsync();
}
