using Jint;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions.JavaScript;

namespace SmartFactory.Engine.Definitions.Validators;

/// <summary>Scripts parse, and use variables and functions that exist.</summary>
internal sealed class ScriptRule(JavaScriptEvaluator evaluator) : IDefinitionRule
{
    private static readonly Lazy<HashSet<string>> Builtin = new(ReadBuiltin);

    public IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition) =>
        from node in definition.Activities
        from script in Scripts(node)
        from fault in Check(definition, node, script.Name, script.Text)
        select fault;

    private static IEnumerable<(string Name, string Text)> Scripts(ActivityNode node)
    {
        foreach (var (name, input) in InputExpressions.Of(node))
        {
            var isScript = input.Expression?.Type == "JavaScript" || (node.Activity is RunJavaScript && name == nameof(RunJavaScript.Script));
            if (isScript && input.Expression?.Value is string text && !string.IsNullOrWhiteSpace(text))
            {
                yield return (name, text);
            }
        }
    }

    private IEnumerable<DefinitionFault> Check(DefinitionUnderCheck definition, ActivityNode node, string name, string text)
    {
        ScriptPlan plan;
        try
        {
            plan = evaluator.Prepare(text);
        }
        catch (ScriptPreparationException exception)
        {
            var cause = exception.InnerException as Acornima.ParseErrorException;
            return [definition.Error("script.syntax", node, name, cause?.LineNumber ?? 1, cause?.Column ?? 0, cause?.Description ?? exception.Message)];
        }

        var visible = InputExpressions.VariablesInScope(node).Select(v => v.Name).ToHashSet(StringComparer.Ordinal);
        return plan.UsedVariables.Where(v => !visible.Contains(v)).Select(v => definition.Error("script.unknown-variable", node, name, v))
            .Concat(plan.CalledNames.Where(f => !Exists(f, definition, node, visible)).Select(f => definition.Error("script.unknown-function", node, name, f)));
    }

    private bool Exists(string function, DefinitionUnderCheck definition, ActivityNode node, HashSet<string> variables)
    {
        if (evaluator.FunctionNames.Contains(function, StringComparer.Ordinal) || Builtin.Value.Contains(function))
        {
            return true;
        }

        if (function.Length < 4 || function[..3] is not ("get" or "set"))
        {
            return false;
        }

        var rest = function[3..];
        return variables.Any(v => v == rest || WorkflowDefinition.PascalCase(v) == rest)
            || definition.Workflow.Inputs.Any(i => i.Name == rest || WorkflowDefinition.PascalCase(i.Name) == rest)
            || (rest.Contains("From", StringComparison.Ordinal) && definition.Activities.Any(a => a.Activity.Name is { Length: > 0 } name && rest.EndsWith("From" + WorkflowDefinition.PascalCase(name), StringComparison.Ordinal)));
    }

    private static HashSet<string> ReadBuiltin()
    {
        using var engine = new Jint.Engine();
        return [.. engine.Global.GetOwnProperties().Select(p => p.Key.ToString())];
    }
}
