using System.Text.Json.Nodes;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>Another lead mentor for the weeks that are left: the one named, else whoever is free.</summary>
internal sealed class ReplaceLead(MentoringService mentoring, PeopleDirectory people) : IDecisionRecorder
{
    public string Key => "mentoring.replace";

    public Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var team = mentoring.Team(ProjectCase.Of(context).Number);
        var lead = team.FirstOrDefault(b => b.IsLead);
        var other = team.FirstOrDefault(b => b.MentorId == data.Text("lead") && !b.IsLead) ?? team.FirstOrDefault(b => !b.IsLead);
        if (lead is not null && people.Find(data.Text("lead")) is { } named && team.All(b => b.MentorId != named.Id))
        {
            lead.MentorId = named.Id;
            lead.MentorName = named.DisplayName;
        }
        else if (lead is not null && other is not null)
        {
            lead.IsLead = false;
            other.IsLead = true;
        }

        return Task.FromResult<JsonNode?>(null);
    }
}
