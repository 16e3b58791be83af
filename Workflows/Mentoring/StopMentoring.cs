using System.Text.Json.Nodes;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Mentoring;

/// <summary>The project was ended: the weeks that are left are free again, and those who wait hear of it.</summary>
internal sealed class StopMentoring(ProgrammeDbContext db, MentoringService mentoring, IWorkflowRuntime runtime, TimeProvider clock) : IDecisionRecorder
{
    public string Key => "mentoring.stop";

    public async Task<JsonNode?> RecordAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var freed = false;
        foreach (var booking in mentoring.Team(ProjectCase.Of(context).Number).Where(b => b.EndAt > now))
        {
            freed = true;
            if (booking.StartAt > now)
            {
                db.Remove(booking);
            }
            else
            {
                booking.EndAt = now;
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        if (freed)
        {
            // Without a correlation: whoever waits for mentors hears it.
            await runtime.PublishEventAsync("mentor.capacity", null, null, cancellationToken);
        }

        return null;
    }
}
