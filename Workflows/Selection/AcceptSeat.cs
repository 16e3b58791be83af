using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Selection;

/// <summary>The firm takes the seat: selected, with a project of its own.</summary>
internal sealed class AcceptSeat(SuccessionBook book, ProjectService projects) : IDecisionRecorder
{
    public string Key => "succession.accept";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var round = context.Round ?? throw new InvalidOperationException($"{context.CorrelationId} has no round.");
        var application = await book.AcceptAsync(context.CorrelationId ?? "", data.Text("number"), cancellationToken);
        var project = await projects.OpenAsync(application, round, cancellationToken);
        return new JsonObject { ["correlation"] = project.Number, ["applicationId"] = application.Id, ["startStage"] = "협약" };
    }
}
