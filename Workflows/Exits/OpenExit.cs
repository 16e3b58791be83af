using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Exits;

/// <summary>Opens the case, or finds that another one is open for the project.</summary>
internal sealed class OpenExit(ProgrammeDbContext db, ExitService exits) : IDecisionRecorder
{
    public string Key => "exit.open";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var number = ProjectCase.Of(context).Number;
        var exit = data.Text("exitId") is { Length: > 0 } id ? exits.Find(id) : null;
        exit ??= await exits.AddAsync(number, data.Text("kind"), data.Text("reason"), cancellationToken);
        exit.KeepsWaiting = data.Flag("keepsWaiting") ?? false;
        exit.InstanceId = context.InstanceId;
        var isDuplicate = exits.HasOpen(number, exit.Id);
        exit.Status = isDuplicate ? ExitStatus.Duplicate : ExitStatus.Open;
        await db.SaveChangesAsync(cancellationToken);
        return new JsonObject { ["exitId"] = exit.Id, ["isDuplicate"] = isDuplicate };
    }
}
