using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Expressions;

/// <summary>Finds inputs by name: those of the nearest workflow used as an activity, else those the instance was started or resumed with.</summary>
internal static class WorkflowInputs
{
    public static object? Find(ActivityExecutionContext context, string name)
    {
        for (var scope = context; scope is not null; scope = scope.ParentActivityExecutionContext)
        {
            if (scope.Activity is WorkflowDefinitionActivity)
            {
                return WorkflowDefinitionActivity.ArgumentOf(scope, name);
            }
        }

        return context.WorkflowInput.TryGetValue(name, out var value) ? value : null;
    }

    /// <summary>The names of all inputs visible from here.</summary>
    public static IEnumerable<string> Names(ActivityExecutionContext context)
    {
        for (var scope = context; scope is not null; scope = scope.ParentActivityExecutionContext)
        {
            if (scope.Activity is WorkflowDefinitionActivity child)
            {
                return child.Definition.Inputs.Select(i => i.Name);
            }
        }

        return context.WorkflowExecutionContext.Workflow.Inputs.Select(i => i.Name).Union(context.WorkflowInput.Keys);
    }
}
