using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Projects;

/// <summary>Opens the project of the case's application and answers with its number, the correlation under which sf-project is dispatched.</summary>
internal sealed class OpenProject(ProjectService projects) : IDecisionRecorder
{
    public string Key => "project.open";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        if (context is not { Application: { } application, Round: { } round })
        {
            throw new InvalidOperationException($"A project is opened for an application of a round; {context.CorrelationId} is none.");
        }

        var project = await projects.OpenAsync(application, round, cancellationToken);
        return new JsonObject { ["projectNumber"] = project.Number, ["applicationId"] = project.ApplicationId };
    }
}
