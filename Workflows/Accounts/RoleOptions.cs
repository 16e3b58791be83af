using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace SmartFactory.Workflows.Accounts;

/// <summary>The designer's list of roles, by the names the pages use.</summary>
internal sealed class RoleOptions : IPropertyOptions
{
    public bool AppliesTo(string activityType, string inputName) => activityType == "Elsa.UserTask" && inputName == "Role";

    public ValueTask<IReadOnlyList<PropertyOption>> ListAsync(CancellationToken cancellationToken = default) =>
        new([.. Enum.GetValues<Area>().Select(a => new PropertyOption(NameOf(a), a.ToString()))]);

    private static string NameOf(Area area) => typeof(Area).GetField(area.ToString())?.GetCustomAttribute<DisplayAttribute>()?.Name ?? area.ToString();
}
