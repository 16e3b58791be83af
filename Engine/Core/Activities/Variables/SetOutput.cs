using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Sets an output of the workflow, or of the workflow used as an activity this runs in.</summary>
[Activity("Elsa", "Composition", "Sets the value of an output of the workflow.", DisplayName = "Set Output")]
public sealed class SetOutput([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : CodeActivity(source, line)
{
    [Input(Description = "The name of the output to assign.", UIHint = InputUIHints.OutputPicker)]
    public Input<string>? OutputName { get; set; }

    [Input(Description = "The value to assign.")]
    public Input<object?>? OutputValue { get; set; }

    protected override void Execute(ActivityExecutionContext context)
    {
        var name = context.Get(OutputName) ?? throw new InvalidOperationException("The name of the output is missing.");
        var value = context.Get(OutputValue);
        if (context.FindParent(c => c.Activity is WorkflowDefinitionActivity) is { } child)
        {
            ((WorkflowDefinitionActivity)child.Activity).SetResult(child, name, value);
        }
        else
        {
            context.WorkflowExecutionContext.Output[name] = value;
        }
    }
}
