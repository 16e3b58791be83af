using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Assigns a variable, found by its id from the innermost scope outwards.</summary>
[Activity("Elsa", "Primitives", "Assign a value to a workflow variable.")]
public sealed class SetVariable([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : CodeActivity(source, line), IReadsJson
{
    [Input(Description = "The variable to assign the value to.", UIHint = InputUIHints.VariablePicker)]
    public Variable? Variable { get; set; }

    [Input(Description = "The value to assign.")]
    public Input<object?> Value { get; set; } = new(default(object));

    bool IReadsJson.ReadsProperty(string jsonName) => jsonName is "variable";

    void IReadsJson.Read(JsonObject json, ActivityReader reader)
    {
        if (json["variable"] is JsonObject variable)
        {
            var definition = VariableDefinition.Read(variable);
            Variable = new Variable(definition.Name) { Id = definition.Id };
        }
    }

    protected override void Execute(ActivityExecutionContext context)
    {
        var cell = Variable is null ? null : context.FindVariable(Variable.Id, byName: false);
        if (cell is null)
        {
            throw new InvalidOperationException($"Variable '{Variable?.Id}' not found.");
        }

        cell.Value.Set(context.Get(Value));
    }
}
