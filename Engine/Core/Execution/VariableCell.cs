using SmartFactory.Engine.Activities;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Execution;

/// <summary>Where a variable's value lives. Declared values are stored beside the execution of their container.</summary>
internal readonly struct VariableCell
{
    private readonly ActivityExecutionContext _scope;
    private readonly DynamicVariable? _dynamic;
    private readonly int _index;

    public VariableCell(ActivityExecutionContext scope, int index)
    {
        _scope = scope;
        _index = index;
    }

    public VariableCell(ActivityExecutionContext scope, DynamicVariable dynamic)
    {
        _scope = scope;
        _dynamic = dynamic;
    }

    public Variable Variable => _dynamic?.Variable ?? _scope.Node.Variables[_index];

    public object? Value => _dynamic is not null ? _dynamic.Value : _scope.VariablesForWriting()[_index];

    public void Set(object? value)
    {
        var converted = ValueConversion.ConvertTo(value, Variable.Type);
        if (_dynamic is not null)
        {
            _dynamic.Value = converted;
        }
        else
        {
            _scope.VariablesForWriting()[_index] = converted;
        }
    }
}
