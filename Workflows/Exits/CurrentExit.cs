using System.Text.Json.Nodes;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Exits;

/// <summary>The exit this instance handles.</summary>
internal sealed class CurrentExit(ExitService exits) : IFact
{
    public string Name => "exit.current";

    public JsonNode? Read(CaseContext context, JsonObject arguments)
    {
        var exit = exits.OfInstance(context.InstanceId);
        return new JsonObject { ["exitId"] = exit.Id, ["kind"] = exit.Kind, ["reason"] = exit.Reason, ["isByCompany"] = exit.IsByCompany, ["requestedAt"] = SeoulTime.Iso(exit.RequestedAt) };
    }
}
