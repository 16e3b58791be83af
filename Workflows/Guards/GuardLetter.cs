using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Instances;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Notices;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Guards;

/// <summary>Tells the head of division, and from the second time on the head of bureau too, which case takes too long and who holds it.</summary>
internal sealed class GuardLetter(ProgrammeDbContext database, TaskDoers doers, NoticeService notices, ICaseFinder cases, TimeProvider clock)
{
    private const int ToTheBureauFrom = 2;

    public async Task SendAsync(WorkflowInstance instance, string name, DateTimeOffset limit, int times, CancellationToken cancellationToken)
    {
        var recipients = new List<NoticeRecipient>(await doers.StaffAsync(Area.Province, "과장", null, cancellationToken));
        if (times >= ToTheBureauFrom || recipients.Count == 0)
        {
            recipients.AddRange(await doers.StaffAsync(Area.Province, "국장", null, cancellationToken));
        }

        var late = clock.GetUtcNow().SeoulDate().DayNumber - limit.SeoulDate().DayNumber;
        var data = new JsonObject
        {
            ["업무명"] = instance.CorrelationId is { Length: > 0 } reference ? $"{name} {reference}" : name,
            ["기한"] = SeoulTime.DateText(limit),
            ["지연일"] = late.ToString(CultureInfo.InvariantCulture),
            ["담당자"] = await HoldersAsync(instance.Id, cancellationToken),
            ["회차"] = times.ToString(CultureInfo.InvariantCulture),
        };
        await notices.SendAsync(
            new NoticeRequest("staff.guard", recipients)
            {
                Case = cases.Find(instance.CorrelationId, instance.Id),
                Data = data,
                Key = $"guard:{instance.Id}:{times.ToString(CultureInfo.InvariantCulture)}",
            },
            cancellationToken);
    }

    private async Task<string> HoldersAsync(string instanceId, CancellationToken cancellationToken)
    {
        var open = await database.Set<StaffTask>().AsNoTracking()
            .Where(t => t.InstanceId == instanceId && StaffTaskStates.Open.Contains(t.Status))
            .OrderBy(t => t.CreatedAt).ThenBy(t => t.Id)
            .Select(t => new { t.Title, t.AssigneeName, t.CandidateGroup })
            .ToListAsync(cancellationToken);
        return open.Count == 0
            ? GuardMessages.Of("nobody")
            : string.Join(", ", open.Take(3).Select(t => $"{t.Title}({t.AssigneeName ?? CandidateGroup.Parse(t.CandidateGroup ?? "").Title})")) + (open.Count > 3 ? GuardMessages.Of("others", open.Count - 3) : "");
    }
}
