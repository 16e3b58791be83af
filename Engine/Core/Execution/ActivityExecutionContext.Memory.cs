using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Execution;

/// <content>Inputs, outputs and variables.</content>
public sealed partial class ActivityExecutionContext
{
    private object?[]? _inputs;

    /// <summary>Inputs as stored, by name, for an execution that goes on in a later burst.</summary>
    internal JsonObject? StoredInputs
    {
        get => _extras?.StoredInputs;
        set => Keep(value, static (extras, inputs) => extras.StoredInputs = inputs);
    }

    internal object?[]? EvaluatedInputs => _inputs;

    internal object?[]? VariableValues => _extras?.Variables;

    internal IReadOnlyList<DynamicVariable>? DynamicVariables => _extras?.DynamicVariables;

    public T? Get<T>(Input<T>? input)
    {
        if (input is null)
        {
            return default;
        }

        var value = input.IsConstant ? input.Constant : ReadInput(input);
        return value is T typed ? typed : ValueConversion.To<T>(value);
    }

    public T? Get<T>(Output<T>? output) => ValueConversion.To<T>(Get((Output?)output));

    public object? Get(Output? output) =>
        output is null ? null
        : output.VariableId is not null && FindVariable(output.VariableId, byName: false) is { } cell ? cell.Value
        : WorkflowExecutionContext.FindOutput(output.Owner?.Id ?? Activity.Id, output.Name);

    public void Set<T>(Output<T>? output, T? value, [CallerArgumentExpression(nameof(output))] string? outputName = null) => Set((Output?)output, value, outputName);

    public void Set(Output? output, object? value, [CallerArgumentExpression(nameof(output))] string? outputName = null)
    {
        var name = output?.Name ?? outputName ?? "Result";
        WorkflowExecutionContext.RecordOutput(this, name, value);
        if (output is null)
        {
            return;
        }

        var id = output.VariableId ?? output.Variable?.Id;
        if (id is not null && FindVariable(id, byName: false) is { } cell)
        {
            cell.Set(value);
        }
        else if (id is not null && WorkflowExecutionContext.Workflow.Outputs.Any(o => o.Name == id))
        {
            // The designer may bind an activity's output to an output of the workflow; its reference is the output's name.
            WorkflowExecutionContext.Output[id] = ValueConversion.ConvertTo(value, output.Type);
        }
    }

    /// <summary>Sets the result of an activity that has one.</summary>
    public void SetResult(object? value) =>
        Set((Activity as IActivityWithResult ?? throw new InvalidOperationException($"Cannot set result on activity {Activity.Id} because it does not implement IActivityWithResult.")).Result, value, "Result");

    public object? GetVariable(Variable variable) => FindVariable(variable.Id, byName: false) is { } cell ? cell.Value : null;

    public T? GetVariable<T>(string name) => FindVariable(name, byName: true) is { } cell ? ValueConversion.To<T>(cell.Value) : default;

    public void SetVariable(Variable variable, object? value) =>
        (FindVariable(variable.Id, byName: false) ?? throw new InvalidOperationException($"Variable '{variable.Id}' not found.")).Set(value);

    public void SetVariable(string name, object? value) =>
        (FindVariable(name, byName: true) ?? throw new InvalidOperationException($"Variable '{name}' not found.")).Set(value);

    /// <summary>Adds a variable to this execution's own scope.</summary>
    public Variable CreateVariable(string name, object? value)
    {
        var variable = new Variable(name, value);
        AddDynamicVariable(variable, value);
        return variable;
    }

    /// <summary>Evaluates an input that the engine does not evaluate by itself, or evaluates it again.</summary>
    public ValueTask<T?> EvaluateInputPropertyAsync<T>(Input<T>? input) =>
        new(input is null ? default : ValueConversion.To<T>(Evaluate(input)));

    internal void EvaluateInputs()
    {
        var inputs = Node.EvaluatedInputs;
        if (inputs.Length == 0)
        {
            return;
        }

        _inputs ??= new object?[Node.Inputs.Length];
        foreach (var input in inputs)
        {
            _inputs[input.Slot] = Evaluate(input);
        }
    }

    internal void AddDynamicVariable(Variable variable, object? value)
    {
        var variables = Extras.DynamicVariables ??= [];
        variables.RemoveAll(v => v.Variable.Name == variable.Name);
        variables.Add(new DynamicVariable(variable) { Value = value });
    }

    /// <summary>The variable visible from here, innermost scope first.</summary>
    internal VariableCell? FindVariable(string key, bool byName)
    {
        for (var scope = this; scope is not null; scope = scope.ParentActivityExecutionContext)
        {
            if (scope._extras?.DynamicVariables is { } variables)
            {
                foreach (var dynamic in variables)
                {
                    if (string.Equals(byName ? dynamic.Variable.Name : dynamic.Variable.Id, key, StringComparison.Ordinal))
                    {
                        return new VariableCell(scope, dynamic);
                    }
                }
            }

            var declared = scope.Node.Variables;
            for (var i = 0; i < declared.Length; i++)
            {
                if (string.Equals(byName ? declared[i].Name : declared[i].Id, key, StringComparison.Ordinal))
                {
                    return new VariableCell(scope, i);
                }
            }
        }

        return null;
    }

    /// <summary>Names of all variables visible from here.</summary>
    internal IEnumerable<string> VariableNamesInScope()
    {
        for (var scope = this; scope is not null; scope = scope.ParentActivityExecutionContext)
        {
            foreach (var dynamic in scope._extras?.DynamicVariables ?? [])
            {
                yield return dynamic.Variable.Name;
            }

            foreach (var variable in scope.Node.Variables)
            {
                yield return variable.Name;
            }
        }
    }

    internal object?[] VariablesForWriting()
    {
        if (Extras.Variables is { } known)
        {
            return known;
        }

        var declared = Node.Variables;
        var values = new object?[declared.Length];
        for (var i = 0; i < declared.Length; i++)
        {
            values[i] = declared[i].Value is JsonNode node ? node.DeepClone() : declared[i].Value;
        }

        return Extras.Variables = values;
    }

    private object? ReadInput(Input input)
    {
        var context = this;
        while (context is not null && !ReferenceEquals(context.Activity, input.Owner))
        {
            context = context.ParentActivityExecutionContext;
        }

        return context is null ? input.Evaluate(this) : context.ReadOwnInput(input);
    }

    private object? ReadOwnInput(Input input)
    {
        if (_inputs is not null)
        {
            return _inputs[input.Slot];
        }

        var name = Node.Descriptor.Inputs.FirstOrDefault(i => ReferenceEquals(i.Get(Activity), input))?.Name;
        if (StoredInputs is not null && name is not null && StoredInputs.TryGetPropertyValue(name, out var stored))
        {
            return ValueConversion.ConvertTo(JsonValues.ToClr(stored), input.Type);
        }

        return input.Evaluate(this);
    }

    private object? Evaluate(Input input)
    {
        try
        {
            return input.Evaluate(this);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var name = Node.Descriptor.Inputs.FirstOrDefault(i => ReferenceEquals(i.Get(Activity), input))?.Name;
            throw new InputEvaluationException(name ?? "?", exception);
        }
    }
}
