using System.Text.Json.Nodes;

namespace SmartFactory.Workflows.Tasks;

/// <summary>A task for several is left by one port once all have answered, whatever each of them may choose.</summary>
internal sealed class SharedTaskPort : IDrawnPorts
{
    public string List => "actions";

    public bool AppliesTo(string activityType) => activityType is "Elsa.UserTask" or "SmartFactory.CompanyRequest";

    public IReadOnlyList<string> Besides(JsonObject activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var targets = activity["targets"] is JsonObject input ? input["expression"]?["value"] : null;
        return targets is null || targets.ToString().Trim() is "" or "null" ? [] : [TaskActivity.AllDone];
    }
}
