using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Files;
using SmartFactory.Host.Forms;
using SmartFactory.Host.Pages.Cases;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Tasks;
using SmartFactory.Workflows.Tasks.Forms;

namespace SmartFactory.Host.Pages.Tasks;

/// <summary>Between the task pages and the task service: draws the form with what is known, takes files in, and puts each change into a commit.</summary>
internal sealed class TaskDesk(ProgrammeDbContext db, ICommitGate gate, UploadDesk uploads, CaseAccess access, CaseReader cases)
{
    public async Task<FormView> FormAsync(StaffTask task, JsonObject? typed, IReadOnlyDictionary<string, string> faults, CancellationToken cancellationToken)
    {
        var fields = FormField.Of(JsonNode.Parse(task.FormJson) as JsonArray ?? []);
        var values = typed ?? Parsed(task.CompletionJson) ?? Parsed(task.DraftJson) ?? [];
        return new FormView(fields)
        {
            Values = values,
            Errors = faults,
            Data = Parsed(task.DataJson) ?? [],
            People = await PeopleAsync(fields, cancellationToken),
            FileNames = await FileNamesAsync(values, cancellationToken),
        };
    }

    /// <summary>What was typed, with the uploaded files already stored and named by id; files that cannot be taken are faults.</summary>
    public async Task<(JsonObject Typed, Dictionary<string, string> Faults)> ReadAsync(StaffTask task, IFormCollection posted, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var values = posted.ToDictionary(p => p.Key, p => p.Value);
        var faults = new Dictionary<string, string>();
        foreach (var sent in posted.Files.Where(f => f.Name.StartsWith(FormView.Prefix + ".", StringComparison.Ordinal) && f.FileName.Length > 0))
        {
            var (file, fault) = await uploads.TakeAsync(sent, task.ApplicationId ?? task.Reference, user.Id(), cancellationToken);
            if (file is null)
            {
                faults[sent.Name[(FormView.Prefix.Length + 1)..]] = $"{sent.FileName}: {fault}";
                continue;
            }

            await gate.CommitAsync("file.store", (services, _) =>
            {
                services.GetRequiredService<ProgrammeDbContext>().Add(file);
                return Task.FromResult(true);
            }, cancellationToken);
            values[sent.Name] = StringValues.Concat(values.GetValueOrDefault(sent.Name), file.Id);
        }

        var fields = FormField.Of(JsonNode.Parse(task.FormJson) as JsonArray ?? []);
        return (FormReader.Read(fields, new FormCollection(values)), faults);
    }

    public async Task<TaskAnswer> CompleteAsync(TaskDecision decision, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var answer = await ChangeAsync("task.complete", (service, ct) => service.CompleteAsync(decision, user.ToPerson(), ct), cancellationToken);
        if (!answer.IsDone)
        {
            // What was typed outlives a refused decision, on this page and on the next device.
            await SaveDraftAsync(decision.TaskId, decision.Data, user, cancellationToken);
        }

        return answer;
    }

    public Task<TaskAnswer> SaveDraftAsync(string taskId, JsonObject draft, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        ChangeAsync("task.draft", (service, ct) => service.SaveDraftAsync(taskId, draft, user.ToPerson(), ct), cancellationToken);

    public Task<TaskAnswer> ClaimAsync(string taskId, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        ChangeAsync("task.claim", (service, ct) => service.ClaimAsync(taskId, null, user.ToPerson(), ct), cancellationToken);

    public Task<TaskAnswer> ReleaseAsync(string taskId, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        ChangeAsync("task.release", (service, ct) => service.ReleaseAsync(taskId, null, user.ToPerson(), ct), cancellationToken);

    public Task<TaskAnswer> ExtendAsync(string taskId, int revision, string reason, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        gate.CommitAsync("task.extend", (services, ct) => services.GetRequiredService<TaskExtension>().ExtendAsync(taskId, revision, reason, user.ToPerson(), ct), cancellationToken);

    public async Task<TaskSurroundings> SurroundingsAsync(StaffTask task, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        // A doer sees the case of their task even where their area would not list it (an evaluator before claiming).
        var application = task.ApplicationId is null ? null : await db.Set<Workflows.Applications.Application>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == task.ApplicationId, cancellationToken);
        var view = application is null ? null : await cases.ReadAsync(application, user, cancellationToken);
        var maySeeAll = application is not null && user.IsStaff() && await access.MaySeeAsync(user, application.Id, cancellationToken);
        var earlier = maySeeAll ? view!.Tasks.Where(t => t.Id != task.Id && !t.IsOpen()).Take(8).ToList() : [];
        return new TaskSurroundings(view, earlier);
    }

    private Task<TaskAnswer> ChangeAsync(string name, Func<TaskService, CancellationToken, Task<TaskAnswer>> change, CancellationToken cancellationToken) =>
        gate.CommitAsync(name, (services, ct) => change(services.GetRequiredService<TaskService>(), ct), cancellationToken);

    private async Task<Dictionary<string, IReadOnlyList<KeyValuePair<string, string>>>> PeopleAsync(IReadOnlyList<FormField> fields, CancellationToken cancellationToken)
    {
        var people = new Dictionary<string, IReadOnlyList<KeyValuePair<string, string>>>();
        foreach (var role in fields.Concat(fields.SelectMany(f => f.Columns)).Where(f => f.Type == "user").Select(f => f.Role ?? "").Distinct())
        {
            var ofRole = db.Set<Person>().AsNoTracking().Where(p => p.IsActive);
            if (Enum.TryParse<Area>(role.Split('/')[0], out var area))
            {
                ofRole = ofRole.Where(p => p.Area == area);
            }

            people[role] = await ofRole.OrderBy(p => p.DisplayName)
                .Select(p => new KeyValuePair<string, string>(p.Id, p.Position == null ? p.DisplayName : p.DisplayName + " (" + p.Position + ")")).ToListAsync(cancellationToken);
        }

        return people;
    }

    private async Task<Dictionary<string, string>> FileNamesAsync(JsonObject values, CancellationToken cancellationToken)
    {
        var ids = Strings(values).Where(v => v.Length is >= 32 and <= 36).Distinct().Take(200).ToList();
        return ids.Count == 0
            ? []
            : await db.Set<StoredFile>().AsNoTracking().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.FileName, cancellationToken);
    }

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject obj => obj.SelectMany(p => Strings(p.Value)),
        JsonArray array => array.SelectMany(Strings),
        JsonValue value => [value.ToString()],
        _ => [],
    };

    private static JsonObject? Parsed(string? json) => string.IsNullOrEmpty(json) ? null : JsonNode.Parse(json) as JsonObject;
}
