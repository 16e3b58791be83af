using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Definitions;

namespace SmartFactory.Engine.Expressions.JavaScript;

/// <summary>Functions made of names: getTotal(), setTotal(value), getScoreFromReview().</summary>
internal static class ScriptAccessors
{
    public static ScriptFunction? Find(string name) =>
        name.Length < 4 || !(char.IsUpper(name[3]) || char.GetUnicodeCategory(name[3]) == System.Globalization.UnicodeCategory.OtherLetter || name[3] == '_') ? null
        : name.StartsWith("get", StringComparison.Ordinal) ? Getter(name[3..])
        : name.StartsWith("set", StringComparison.Ordinal) ? Setter(name[3..])
        : null;

    /// <summary>An output of this instance's activities, in this burst: as in Elsa they are not kept while it waits.</summary>
    public static object? OutputFrom(ScriptScope scope, string idOrName, string? outputName)
    {
        foreach (var node in scope.Context.WorkflowExecutionContext.Workflow.Nodes.Values)
        {
            if (node.Activity.Name == idOrName || node.Activity.Id == idOrName)
            {
                var output = outputName ?? (node.Descriptor.Outputs.Count > 0 ? node.Descriptor.Outputs[0].Name : "Result");
                return scope.Context.WorkflowExecutionContext.FindOutput(node.Activity.Id, output);
            }
        }

        return null;
    }

    private static ScriptFunction Getter(string pascal) => (ScriptScope scope, object?[] arguments, out object? result) =>
        TryOutput(scope, pascal, out result) || TryInput(scope, pascal, out result) || TryVariable(scope, pascal, out result);

    private static ScriptFunction Setter(string pascal) => (ScriptScope scope, object?[] arguments, out object? result) =>
    {
        result = null;
        if (NameInScope(scope, pascal) is not { } name)
        {
            return false;
        }

        scope.Context.FindVariable(name, byName: true)!.Value.Set(arguments.Length > 0 ? arguments[0] : null);
        return true;
    };

    private static bool TryVariable(ScriptScope scope, string pascal, out object? result)
    {
        var name = NameInScope(scope, pascal);
        result = name is null ? null : scope.Context.FindVariable(name, byName: true)!.Value.Value;
        return name is not null;
    }

    private static bool TryInput(ScriptScope scope, string pascal, out object? result)
    {
        foreach (var name in WorkflowInputs.Names(scope.Context))
        {
            if (name == pascal || WorkflowDefinition.PascalCase(name) == pascal)
            {
                result = WorkflowInputs.Find(scope.Context, name);
                return true;
            }
        }

        result = null;
        return false;
    }

    // Definitions written by tools before version 3 have activity names that were never meant to be called by.
    private static bool TryOutput(ScriptScope scope, string pascal, out object? result)
    {
        result = null;
        var from = pascal.IndexOf("From", StringComparison.Ordinal);
        if (from <= 0 || !AllowsNames(scope.Context.WorkflowExecutionContext.Workflow))
        {
            return false;
        }

        var output = pascal[..from];
        var activity = pascal[(from + 4)..];
        foreach (var node in scope.Context.WorkflowExecutionContext.Workflow.Nodes.Values)
        {
            if (node.Activity.Name is { Length: > 0 } name && WorkflowDefinition.PascalCase(name) == activity && node.Descriptor.Outputs.Any(o => o.Name == output))
            {
                result = scope.Context.WorkflowExecutionContext.FindOutput(node.Activity.Id, output);
                return true;
            }
        }

        return false;
    }

    private static bool AllowsNames(Workflow workflow) =>
        int.TryParse(workflow.ToolVersion?.Split('.')[0], out var major) && major >= 3;

    private static string? NameInScope(ScriptScope scope, string pascal)
    {
        foreach (var name in scope.Context.VariableNamesInScope())
        {
            if (name == pascal || WorkflowDefinition.PascalCase(name) == pascal)
            {
                return name;
            }
        }

        return null;
    }
}
