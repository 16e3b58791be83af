namespace SmartFactory.Engine.Activities;

/// <summary>Marks a property that holds a child activity.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PortAttribute : Attribute
{
    public PortAttribute()
    {
    }

    public PortAttribute(string name) => Name = name;

    public string? Name { get; set; }

    public string? DisplayName { get; set; }

    public bool IsBrowsable { get; set; } = true;
}
