using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Execution;

/// <summary>Writes what is needed to go on and nothing else. The first byte is the schema number, the rest compact JSON.</summary>
internal static partial class WorkflowStateSerializer
{
    public const byte Schema = 1;

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private const int LargestScratch = 1 << 20;

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? _scratch;

    public static byte[] Write(WorkflowExecutionContext context)
    {
        // One thread writes one state at a time, so each keeps its buffer.
        var (buffer, writer) = _scratch ??= NewScratch();
        buffer.ResetWrittenCount();
        buffer.Write([Schema]);
        writer.Reset();
        writer.WriteStartObject();
        WriteHead(writer, context);
        WriteValues(writer, "i", PersistentInput(context));
        WriteValues(writer, "o", context.OutputOrNull);
        WriteValues(writer, "x", context.PropertiesOrNull);
        WriteExecutions(writer, context);
        WriteBookmarks(writer, context);
        writer.WriteEndObject();
        writer.Flush();
        var state = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity > LargestScratch)
        {
            _scratch = null;
        }

        return state;
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) NewScratch()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        return (buffer, new Utf8JsonWriter(buffer, WriterOptions));
    }

    private static void WriteHead(Utf8JsonWriter writer, WorkflowExecutionContext context)
    {
        writer.WriteNumber("s", (int)context.SubStatus);
        writer.WriteNumber("j", context.Journal.LastSequence);
        writer.WriteNumber("n", context.ContextCount);
        Text(writer, "c", context.CorrelationId);
        Text(writer, "w", context.Name);
        Text(writer, "p", context.ParentWorkflowInstanceId);
        Text(writer, "t", context.StartActivityId);
        if (context.IncidentCount > 0)
        {
            writer.WriteNumber("f", context.IncidentCount);
        }
    }

    private static Dictionary<string, object?>? PersistentInput(WorkflowExecutionContext context)
    {
        if (context.InputOrNull is not { Count: > 0 } given)
        {
            return null;
        }

        var kept = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var input in context.Workflow.Inputs)
        {
            if (!string.IsNullOrEmpty(input.StorageDriverType) && given.TryGetValue(input.Name, out var value))
            {
                kept[input.Name] = value;
            }
        }

        return kept;
    }

    private static void WriteExecutions(Utf8JsonWriter writer, WorkflowExecutionContext context)
    {
        writer.WriteStartArray("e");
        if (context.Root is { } root)
        {
            WriteExecution(writer, root, -1, 0);
        }

        writer.WriteEndArray();
    }

    /// <returns>How many executions were written before the next one.</returns>
    private static int WriteExecution(Utf8JsonWriter writer, ActivityExecutionContext execution, int parent, int index)
    {
        writer.WriteStartObject();
        writer.WriteString("n", execution.NodeId);
        writer.WriteNumber("q", execution.Sequence);
        if (parent >= 0)
        {
            writer.WriteNumber("p", parent);
        }

        if (execution.Status != ActivityStatus.Running)
        {
            writer.WriteNumber("s", (int)execution.Status);
        }

        writer.WriteNumber("a", execution.StartedAt.ToUnixTimeMilliseconds());
        WriteCallback(writer, execution.Callback, execution.WorkflowExecutionContext.CallbackEpoch);
        WriteValues(writer, "x", execution.PropertiesOrNull);
        WriteVariables(writer, execution);
        WriteInputs(writer, execution);
        WriteData(writer, execution);
        if (execution.Position != 0)
        {
            writer.WriteNumber("o", execution.Position);
        }

        var flags = (execution.CameByBackwardConnection ? 1 : 0) | (execution.IsBreaking ? 2 : 0);
        if (flags != 0)
        {
            writer.WriteNumber("b", flags);
        }

        writer.WriteEndObject();
        var next = index + 1;
        foreach (var child in execution.Children)
        {
            next = WriteExecution(writer, child, index, next);
        }

        return next;
    }

    private static void WriteCallback(Utf8JsonWriter writer, in WorkItemCallback callback, int epoch)
    {
        if (callback.Method is null || callback.Epoch != epoch)
        {
            return;
        }

        writer.WriteString("m", callback.Method.Method.Name);
        if (callback.Tag is not null)
        {
            writer.WritePropertyName("g");
            Value(writer, callback.Tag);
        }
    }

    private static void WriteVariables(Utf8JsonWriter writer, ActivityExecutionContext execution)
    {
        var declared = execution.Node.Variables;
        if (execution.VariableValues is { } values)
        {
            writer.WriteStartObject("v");
            for (var i = 0; i < declared.Length; i++)
            {
                if (declared[i].IsPersistent)
                {
                    writer.WritePropertyName(declared[i].Id);
                    Value(writer, values[i]);
                }
            }

            writer.WriteEndObject();
        }

        if (execution.DynamicVariables is not { Count: > 0 } dynamic)
        {
            return;
        }

        writer.WriteStartArray("d");
        foreach (var variable in dynamic)
        {
            writer.WriteStartObject();
            writer.WriteString("i", variable.Variable.Id);
            writer.WriteString("n", variable.Variable.Name);
            writer.WriteString("t", TypeAliases.NameOf(variable.Variable.Type));
            writer.WritePropertyName("v");
            Value(writer, variable.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // A waiting leaf evaluates its inputs again when it goes on; a container is asked for them when a child completes.
    private static void WriteInputs(Utf8JsonWriter writer, ActivityExecutionContext execution)
    {
        if (execution.Children.Count == 0 || (execution.EvaluatedInputs is null && execution.StoredInputs is null))
        {
            return;
        }

        writer.WritePropertyName("i");
        if (execution.EvaluatedInputs is not { } values)
        {
            execution.StoredInputs!.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        foreach (var input in execution.Node.EvaluatedInputs)
        {
            writer.WritePropertyName(execution.Node.Descriptor.Inputs[input.Slot].Name);
            Value(writer, values[input.Slot]);
        }

        writer.WriteEndObject();
    }

    private static void WriteData(Utf8JsonWriter writer, ActivityExecutionContext execution)
    {
        if (execution.Data is { IsEmpty: false } data)
        {
            writer.WritePropertyName("y");
            data.Write(writer);
        }
        else if (execution.Data is null && execution.StoredData is { } stored)
        {
            writer.WritePropertyName("y");
            stored.WriteTo(writer);
        }
    }

    private static void WriteBookmarks(Utf8JsonWriter writer, WorkflowExecutionContext context)
    {
        if (context.Bookmarks.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("k");
        foreach (var bookmark in context.Bookmarks)
        {
            writer.WriteStartObject();
            writer.WriteString("i", bookmark.Id);
            writer.WriteString("n", bookmark.Name);
            writer.WriteString("h", bookmark.Hash);
            writer.WriteString("a", bookmark.ActivityNodeId);
            writer.WriteString("e", bookmark.ActivityInstanceId);
            writer.WriteString("t", bookmark.CreatedAt);
            Text(writer, "m", bookmark.CallbackMethodName);
            Text(writer, "c", bookmark.CorrelationId);
            if (bookmark.Payload is not null)
            {
                writer.WritePropertyName("p");
                bookmark.Payload.WriteTo(writer);
            }

            writer.WriteNumber("f", (bookmark.AutoBurn ? 1 : 0) | (bookmark.AutoComplete ? 2 : 0));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteValues(Utf8JsonWriter writer, string name, Dictionary<string, object?>? values)
    {
        if (values is not { Count: > 0 })
        {
            return;
        }

        writer.WriteStartObject(name);
        foreach (var (key, value) in values)
        {
            writer.WritePropertyName(key);
            Value(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case JsonNode node:
                node.WriteTo(writer);
                break;
            default:
                if (JsonValues.ToNode(value) is { } json)
                {
                    json.WriteTo(writer);
                }
                else
                {
                    writer.WriteNullValue();
                }

                break;
        }
    }

    private static void Text(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
