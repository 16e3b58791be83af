using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;

namespace SmartFactory.Engine.Execution;

/// <summary>What few executions have. Most activities run and complete without any of it, and are then a third of the size.</summary>
internal sealed class ActivityExecutionExtras
{
    public Dictionary<string, object?>? Properties;
    public ExpressionExecutionContext? Expressions;
    public List<ActivityExecutionContext>? Children;
    public IDictionary<string, object>? Input;
    public Dictionary<string, object>? Journal;
    public Outcomes? PendingOutcomes;
    public object? Tag;
    public object? CallbackTag;
    public IExecutionData? Data;
    public JsonNode? StoredData;
    public JsonObject? StoredInputs;
    public object?[]? Variables;
    public List<DynamicVariable>? DynamicVariables;
}
