using System.Text.Json.Nodes;
using SmartFactory.Engine.Api.Json;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Api.Instances;

/// <summary>What the designer and programs say about an instance to be started; an empty text is none.</summary>
internal static class StartRequest
{
    public static StartWorkflow Read(string definitionId, JsonObject body) => new(definitionId)
    {
        CorrelationId = body.Text("correlationId") is { Length: > 0 } correlation ? correlation : null,
        TriggerActivityId = body.Text("triggerActivityId") is { Length: > 0 } trigger ? trigger : null,
        Input = body["input"]?.DeepClone() as JsonObject,
    };
}
