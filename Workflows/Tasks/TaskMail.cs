using System.Text.Json.Nodes;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Notices;

namespace SmartFactory.Workflows.Tasks;

/// <summary>Writes to the doers of tasks: one mail a person, however many tasks of the same work wait for them.</summary>
public sealed class TaskMail(TaskDoers doers, NoticeService notices, ICaseFinder cases)
{
    public async Task TellDoersAsync(string template, IReadOnlyList<StaffTask> tasks, JsonObject data, string key, CancellationToken cancellationToken)
    {
        var byPerson = new Dictionary<string, (NoticeRecipient Recipient, List<StaffTask> Tasks)>(StringComparer.OrdinalIgnoreCase);
        foreach (var task in tasks)
        {
            foreach (var doer in await doers.FindAsync(task, cancellationToken))
            {
                if (!byPerson.TryGetValue(doer.Address, out var known))
                {
                    byPerson[doer.Address] = known = (doer, []);
                }

                known.Tasks.Add(task);
            }
        }

        foreach (var (recipient, own) in byPerson.Values)
        {
            await TellAsync(template, recipient, own, data, key, cancellationToken);
        }
    }

    public async Task TellAsync(string template, NoticeRecipient recipient, IReadOnlyList<StaffTask> tasks, JsonObject data, string key, CancellationToken cancellationToken)
    {
        var first = tasks[0];
        var values = (JsonObject)data.DeepClone();
        if (tasks.Count > 1 && !values.ContainsKey("업무명"))
        {
            values["업무명"] = $"{first.Title} 외 {tasks.Count - 1}건";
        }

        await notices.SendAsync(
            new NoticeRequest(template, [recipient]) { Case = cases.Find(first.Reference, first.InstanceId), Task = first, Data = values, Key = key },
            cancellationToken);
    }
}
