namespace SmartFactory.Engine.Activities;

/// <summary>Supplies the choices of an input that are data: roles, templates, places. Registered by type; the last of several wins.</summary>
public interface IPropertyOptions
{
    bool AppliesTo(string activityType, string inputName);

    ValueTask<IReadOnlyList<PropertyOption>> ListAsync(CancellationToken cancellationToken = default);
}
