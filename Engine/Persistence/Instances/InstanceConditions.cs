namespace SmartFactory.Engine.Persistence.Instances;

/// <summary>The WHERE of a question about instances, with its parameters. Columns are the code's own; values never become text.</summary>
internal sealed class InstanceConditions
{
    private readonly List<string> _conditions = [];
    private readonly List<object?> _values = [];

    public object?[] Values => [.. _values];

    /// <summary>Adds nothing for a null.</summary>
    public InstanceConditions Equal(string column, object? value)
    {
        if (value is not null)
        {
            _conditions.Add($"{column} = @p{_values.Count}");
            _values.Add(value);
        }

        return this;
    }

    public override string ToString() => _conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", _conditions);
}
