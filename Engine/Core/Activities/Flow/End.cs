using System.Runtime.CompilerServices;

namespace SmartFactory.Engine.Activities;

/// <summary>Ends the flowchart it is in, whatever else waits there.</summary>
[Activity("Elsa", "Flow", "A milestone activity that marks the end of a flowchart.")]
public sealed class End([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : CodeActivity(source, line), ITerminalNode;
