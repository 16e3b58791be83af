using System.Text.Json;

namespace SmartFactory.Engine.Execution;

/// <summary>Private state of an execution that knows how to write itself compactly.</summary>
internal interface IExecutionData
{
    bool IsEmpty { get; }

    void Write(Utf8JsonWriter writer);
}
