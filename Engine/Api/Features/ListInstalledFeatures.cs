using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SmartFactory.Engine.Api.Json;

namespace SmartFactory.Engine.Api.Features;

/// <summary>GET /features/installed: what the designer may switch on. Only what works here is named.</summary>
internal sealed class ListInstalledFeatures : IEndpoint
{
    private static readonly object[] Installed =
    [
        Feature("Elsa", "WorkflowManagement", ApiTexts.Say("feature.workflows")),
        Feature("Elsa", "WorkflowRuntime", ApiTexts.Say("feature.instances")),
        Feature("Elsa", "RealTimeWorkflowUpdates", ApiTexts.Say("feature.live")),
    ];

    public void Map(IEndpointRouteBuilder api) => api.MapGet("/features/installed", () => ApiJson.List(Installed));

    private static object Feature(string space, string name, string displayName) =>
        new { name, @namespace = space, fullName = $"{space}.{name}", displayName, description = displayName };
}
