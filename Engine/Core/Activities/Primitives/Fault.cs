using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Fails on purpose.</summary>
[Activity("Elsa", "Primitives", "Faults the workflow.")]
public sealed class Fault([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Activity(source, line)
{
    [Input(Description = "A code to identify the fault.")]
    public Input<string>? Code { get; set; }

    [Input(Description = "A category to group faults by.")]
    public Input<string>? Category { get; set; }

    [Input(Description = "The type of fault.")]
    public Input<string>? FaultType { get; set; }

    [Input(Description = "What went wrong.", UIHint = InputUIHints.MultiLine)]
    public Input<string>? Message { get; set; }

    protected override void Execute(ActivityExecutionContext context) =>
        throw new FaultException(context.Get(Code) ?? "0", context.Get(Category) ?? "General", context.Get(FaultType) ?? "System", context.Get(Message));
}
