using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.LogPersistence;

/// <summary>
/// What of an activity's executions goes into the journal, read once from the custom properties of the activity and of the workflow around it:
/// <c>logPersistenceConfig</c> <c>{default, inputs: {name: …}, outputs: {name: …}, internalState}</c>, or its older form <c>logPersistenceMode</c>.
/// </summary>
internal sealed class ActivityLogPlan
{
    private const string Config = "logPersistenceConfig";
    private const string LegacyConfig = "logPersistenceMode";

    private readonly LogPersistenceRule? _workflowDefault;
    private readonly LogPersistenceRule? _activityDefault;
    private readonly LogPersistenceRule? _internalState;
    private readonly Dictionary<string, LogPersistenceRule> _inputs;
    private readonly Dictionary<string, LogPersistenceRule> _outputs;
    private readonly LogPersistenceMode _serverDefault;

    public ActivityLogPlan(ActivityNode node, ExpressionCompiler compiler, LogPersistenceMode serverDefault)
    {
        _serverDefault = serverDefault;
        _workflowDefault = Default(WorkflowAround(node), compiler);
        _activityDefault = node.Activity is Workflow ? null : Default(node.Activity, compiler);
        _internalState = LogPersistenceRule.Read(Section(node.Activity, Config)?["internalState"], compiler);
        _inputs = Rules(node.Activity, "inputs", compiler);
        _outputs = Rules(node.Activity, "outputs", compiler);
    }

    public bool KeepsInput(ActivityExecutionContext context, InputDescriptor input) => IsKept(context, _inputs.GetValueOrDefault(input.Name), input.LogPersistence);

    public bool KeepsOutput(ActivityExecutionContext context, OutputDescriptor output) => IsKept(context, _outputs.GetValueOrDefault(output.Name), output.LogPersistence);

    /// <summary>The activity's own notes on its execution.</summary>
    /// <remarks>Elsa's server looks for this choice beside the section in which its designer writes it, and so never finds it.</remarks>
    public bool KeepsInternalState(ActivityExecutionContext context) => IsKept(context, _internalState, LogPersistenceMode.Inherit);

    private static Activity WorkflowAround(ActivityNode node)
    {
        while (node.Activity is not Workflow && node.Parent is not null)
        {
            node = node.Parent;
        }

        return node.Activity;
    }

    private static LogPersistenceRule? Default(IActivity activity, ExpressionCompiler compiler) =>
        LogPersistenceRule.Read(Section(activity, Config)?["default"], compiler) ?? LogPersistenceRule.Read(Section(activity, LegacyConfig)?["default"], compiler);

    private static Dictionary<string, LogPersistenceRule> Rules(IActivity activity, string kind, ExpressionCompiler compiler)
    {
        var rules = new Dictionary<string, LogPersistenceRule>(StringComparer.OrdinalIgnoreCase);
        foreach (var section in new[] { Section(activity, LegacyConfig), Section(activity, Config) })
        {
            foreach (var (name, choice) in section?[kind] as JsonObject ?? [])
            {
                if (LogPersistenceRule.Read(choice, compiler) is { } rule)
                {
                    rules[name] = rule;
                }
            }
        }

        return rules;
    }

    private static JsonObject? Section(IActivity activity, string key) =>
        activity.CustomProperties.TryGetValue(key, out var value) ? JsonValues.ToNode(value) as JsonObject : null;

    private bool IsKept(ActivityExecutionContext context, LogPersistenceRule? rule, LogPersistenceMode otherwise)
    {
        var mode = _workflowDefault?.Resolve(context, _serverDefault) ?? _serverDefault;
        mode = _activityDefault?.Resolve(context, mode) ?? mode;
        mode = rule?.Resolve(context, mode) ?? (otherwise == LogPersistenceMode.Inherit ? mode : otherwise);
        return mode != LogPersistenceMode.Exclude;
    }
}
