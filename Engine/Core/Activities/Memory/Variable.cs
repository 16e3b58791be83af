using SmartFactory.Engine.Execution;
using SmartFactory.Engine.Expressions;

namespace SmartFactory.Engine.Activities;

/// <summary>A variable as its container declares it; the value of an instance is held by the container's execution.</summary>
public class Variable
{
    private string? _id;

    public Variable()
    {
    }

    public Variable(string name, object? value = null)
    {
        Name = name;
        Value = value;
    }

    /// <summary>Falls back to the name, so that a variable made by code needs none.</summary>
    public string Id
    {
        get => string.IsNullOrEmpty(_id) ? Name : _id;
        set => _id = value;
    }

    public string Name { get; set; } = "";

    /// <summary>The value it starts with.</summary>
    public object? Value { get; set; }

    /// <summary>What is assigned is converted to this type.</summary>
    public virtual Type Type { get; init; } = typeof(object);

    /// <summary>The wire's storage driver. Without one the value is lost when the instance waits, as in Elsa.</summary>
    public string? StorageDriverTypeName { get; set; }

    internal bool IsPersistent => !string.IsNullOrEmpty(StorageDriverTypeName);

    public object? Get(ActivityExecutionContext context) => context.GetVariable(this);

    public void Set(ActivityExecutionContext context, object? value) => context.SetVariable(this, value);
}

/// <summary>A typed <see cref="Variable"/>.</summary>
public class Variable<T> : Variable
{
    public Variable()
    {
    }

    public Variable(string name, T? value = default)
        : base(name, value)
    {
    }

    public Variable(string name, T? value, string? id)
        : base(name, value)
    {
        if (id is not null)
        {
            Id = id;
        }
    }

    public override Type Type
    {
        get => typeof(T);
        init => _ = value;
    }

    public new T? Get(ActivityExecutionContext context) => ValueConversion.To<T>(context.GetVariable(this));

    public Variable<T> WithId(string id)
    {
        Id = id;
        return this;
    }

    public Variable<T> WithName(string name)
    {
        Name = name;
        return this;
    }

    public Variable<T> WithValue(T value)
    {
        Value = value;
        return this;
    }
}
