namespace SmartFactory.Engine.Activities;

/// <summary>Where an activity's result goes: the variable with the id <see cref="VariableId"/>, if the definition binds it.</summary>
public class Output
{
    public Output()
    {
    }

    public Output(string? variableId) => VariableId = variableId;

    public Output(Variable variable)
    {
        Variable = variable;
        VariableId = variable.Id;
    }

    public virtual Type Type => typeof(object);

    /// <summary>Elsa's memory reference.</summary>
    public string? VariableId { get; set; }

    internal Variable? Variable { get; }

    internal Activity? Owner { get; private set; }

    internal string? Name { get; private set; }

    internal void Bind(Activity owner, string name)
    {
        Owner = owner;
        Name = name;
    }
}

/// <summary>A typed <see cref="Output"/>.</summary>
public class Output<T> : Output
{
    public Output()
    {
    }

    public Output(string? variableId)
        : base(variableId)
    {
    }

    public Output(Variable variable)
        : base(variable)
    {
    }

    public override Type Type => typeof(T);
}
