using System.Runtime.CompilerServices;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Writes a line where the process keeps such lines (<see cref="ILineWriter"/>).</summary>
[Activity("Elsa", "Primitives", "Write a line of text to the console.")]
public sealed class WriteLine([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : CodeActivity(source, line)
{
    [Input(Description = "The text to write.")]
    public Input<string> Text { get; set; } = new("");

    protected override void Execute(ActivityExecutionContext context) =>
        context.GetService<ILineWriter>()?.WriteLine(context.Get(Text));
}
