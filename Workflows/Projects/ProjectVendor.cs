using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Projects;

/// <summary>Who builds the system.</summary>
internal sealed class ProjectVendor : IFact
{
    public string Name => "project.vendor";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var project = ProjectCase.Of(context);
        return new JsonObject { ["name"] = project.VendorName, ["brn"] = project.VendorBusinessNumber, ["email"] = project.VendorEmail };
    }
}
