using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Ends the nearest loop.</summary>
[Activity("Elsa", "Looping", "Break out of a loop.")]
public sealed class Break([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : CodeActivity(source, line), ITerminalNode
{
    protected override ValueTask ExecuteAsync(ActivityExecutionContext context) => context.SendSignalAsync(BreakSignal.Instance);
}
