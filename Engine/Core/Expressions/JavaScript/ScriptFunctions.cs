using System.Security.Cryptography;
using System.Text;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Expressions.JavaScript;

/// <returns>False when there is no such function in this scope.</returns>
internal delegate bool ScriptFunction(ScriptScope scope, object?[] arguments, out object? result);

/// <summary>The functions scripts may call: Elsa's, those of <see cref="IScriptFunction"/>, and the accessors made of names.</summary>
internal sealed class ScriptFunctions
{
    private readonly Dictionary<string, ScriptFunction> _fixed = new(StringComparer.Ordinal);

    public ScriptFunctions(IEnumerable<IScriptFunction> functions)
    {
        AddWorkflow();
        AddValues();
        AddText();
        AddBytes();
        AddOutcomes();
        foreach (var function in functions)
        {
            Add(function.Name, (scope, arguments) => function.Invoke(arguments, new ScriptFunctionContext(
                scope.Context.WorkflowExecutionContext.ServiceProvider,
                scope.Context.WorkflowExecutionContext.Id,
                scope.Context.CorrelationId,
                scope.Context.WorkflowExecutionContext.Clock)));
        }
    }

    /// <summary>The names that exist whatever the workflow.</summary>
    public IEnumerable<string> Names => _fixed.Keys;

    public ScriptFunction? Find(string name) =>
        _fixed.TryGetValue(name, out var function) ? function : ScriptAccessors.Find(name);

    private void Add(string name, Func<ScriptScope, object?[], object?> function) =>
        _fixed[name] = (ScriptScope scope, object?[] arguments, out object? result) =>
        {
            result = function(scope, arguments);
            return true;
        };

    private void AddWorkflow()
    {
        Add("getWorkflowDefinitionId", (s, _) => s.Context.WorkflowExecutionContext.Workflow.DefinitionId);
        Add("getWorkflowDefinitionVersionId", (s, _) => s.Context.WorkflowExecutionContext.Workflow.DefinitionVersionId);
        Add("getWorkflowDefinitionVersion", (s, _) => s.Context.WorkflowExecutionContext.Workflow.DefinitionVersion);
        Add("getWorkflowInstanceId", (s, _) => s.Context.WorkflowExecutionContext.Id);
        Add("getCorrelationId", (s, _) => s.Context.WorkflowExecutionContext.CorrelationId);
        Add("setCorrelationId", (s, a) => s.Context.WorkflowExecutionContext.CorrelationId = Text(a, 0));
        Add("getWorkflowInstanceName", (s, _) => s.Context.WorkflowExecutionContext.Name);
        Add("setWorkflowInstanceName", (s, a) => s.Context.WorkflowExecutionContext.Name = Text(a, 0));
    }

    private void AddValues()
    {
        Add("getVariable", (s, a) => s.Context.FindVariable(Text(a, 0) ?? "", byName: true)?.Value);
        Add("setVariable", (s, a) =>
        {
            var name = Text(a, 0) ?? "";
            if (s.Context.FindVariable(name, byName: true) is { } cell)
            {
                cell.Set(Argument(a, 1));
            }
            else
            {
                s.Context.WorkflowExecutionContext.Root!.AddDynamicVariable(new Variable(name) { StorageDriverTypeName = VariableDefinition.InstanceStorage }, Argument(a, 1));
            }

            return null;
        });
        Add("getInput", (s, a) => WorkflowInputs.Find(s.Context, Text(a, 0) ?? ""));
        Add("getOutputFrom", (s, a) => ScriptAccessors.OutputFrom(s, Text(a, 0) ?? "", Text(a, 1)));
        Add("getLastResult", (s, _) => s.Context.WorkflowExecutionContext.LastResult);
        Add("toJson", (_, a) => JsonValues.ToNode(Argument(a, 0))?.ToJsonString(JsonValues.Options) ?? "null");
    }

    private void AddText()
    {
        Add("isNullOrWhiteSpace", (_, a) => string.IsNullOrWhiteSpace(Text(a, 0)));
        Add("isNullOrEmpty", (_, a) => string.IsNullOrEmpty(Text(a, 0)));
        Add("parseGuid", (_, a) => Guid.Parse(Text(a, 0) ?? "").ToString());
        Add("newGuid", (s, _) => NewGuid(s).ToString());
        Add("newGuidString", (s, _) => NewGuid(s).ToString());
        Add("getGuidString", (s, _) => NewGuid(s).ToString());
        Add("newShortGuid", (s, _) => ShortGuid(s));
        Add("getShortGuid", (s, _) => ShortGuid(s));
        Add("stringToBase64", (_, a) => Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(a, 0) ?? "")));
        Add("stringFromBase64", (_, a) => Encoding.UTF8.GetString(Convert.FromBase64String(Text(a, 0) ?? "")));
    }

    private void AddBytes()
    {
        Add("bytesToString", (_, a) => Encoding.UTF8.GetString(ScriptBytes.Read(Argument(a, 0))));
        Add("bytesFromString", (_, a) => ScriptBytes.Write(Encoding.UTF8.GetBytes(Text(a, 0) ?? "")));
        Add("bytesToBase64", (_, a) => Convert.ToBase64String(ScriptBytes.Read(Argument(a, 0))));
        Add("bytesFromBase64", (_, a) => ScriptBytes.Write(Convert.FromBase64String(Text(a, 0) ?? "")));
    }

    private void AddOutcomes()
    {
        Add("setOutcome", (s, a) => SetOutcomes(s, [Text(a, 0) ?? "Done"]));
        Add("setOutcomes", (s, a) => SetOutcomes(s, [.. ItemSource.Read(Argument(a, 0)).Select(o => o?.ToString() ?? "")]));
    }

    private static object? SetOutcomes(ScriptScope scope, IReadOnlyList<string> outcomes)
    {
        scope.Outcomes = scope.MaySetOutcomes ? outcomes : throw new InvalidOperationException("Outcomes can be set by a RunJavaScript activity only.");
        return null;
    }

    private static object? Argument(object?[] arguments, int index) => index < arguments.Length ? arguments[index] : null;

    private static string? Text(object?[] arguments, int index) => ValueConversion.To<string>(Argument(arguments, index));

    // From the engine's source of ids, which a test or a rehearsal can make repeatable.
    private static Guid NewGuid(ScriptScope scope)
    {
        var id = scope.Context.WorkflowExecutionContext.Ids.GenerateId();
        return Guid.TryParse(id, out var guid) ? guid : new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 16));
    }

    private static string ShortGuid(ScriptScope scope) =>
        Convert.ToBase64String(NewGuid(scope).ToByteArray()).Replace("/", "", StringComparison.Ordinal).Replace("+", "", StringComparison.Ordinal).Replace("=", "", StringComparison.Ordinal);
}
