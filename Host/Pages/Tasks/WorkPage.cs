using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmartFactory.Host.Components;
using SmartFactory.Host.Files;
using SmartFactory.Host.Forms;
using SmartFactory.Host.Pages.Cases;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Tasks;
using SmartFactory.Workflows.Tasks.Forms;

namespace SmartFactory.Host.Pages.Tasks;

/// <summary>Opening and deciding a task, the same for staff and for firms: only who may find it and where it leads to differ.</summary>
[RequestSizeLimit(UploadDesk.MaxRequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadDesk.MaxRequestBytes)]
internal abstract class WorkPage(TaskDesk desk, TimeProvider clock) : PageModel
{
    public StaffTask Work { get; private set; } = null!;

    public FormView Form { get; private set; } = new([]);

    public TaskSurroundings Around { get; private set; } = TaskSurroundings.Nothing;

    public CaseView? Case => Around.Case;

    /// <summary>Already decided, run out or taken back: said on top, with who and when.</summary>
    public string? Ended { get; private set; }

    public bool CanDecide { get; private set; }

    public bool CanClaim { get; private set; }

    public bool CanRelease { get; private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public IReadOnlyList<string> Actions => (JsonNode.Parse(Work.ActionsJson) as JsonArray)?.Select(a => a?.ToString() ?? "").Where(a => a.Length > 0).ToList() ?? [];

    public JsonObject Data => JsonNode.Parse(Work.DataJson) as JsonObject ?? [];

    protected abstract string Home { get; }

    protected abstract Task<StaffTask?> FindAsync(string id, CancellationToken cancellationToken);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken) =>
        await OpenAsync(id, cancellationToken) ? await ShowAsync(null, null, cancellationToken) : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, string? action, int revision, CancellationToken cancellationToken)
    {
        if (!await OpenAsync(id, cancellationToken))
        {
            return NotFound();
        }

        var (typed, faults) = await desk.ReadAsync(Work, Request.Form, User, cancellationToken);
        if (faults.Count > 0)
        {
            return await ShowAsync(typed, faults, cancellationToken);
        }

        if (string.IsNullOrEmpty(action) || !Actions.Contains(action))
        {
            ModelState.AddModelError("", Text.Find("ChooseAction"));
            return await ShowAsync(typed, null, cancellationToken);
        }

        var answer = await desk.CompleteAsync(new TaskDecision(id, revision, action, typed), User, cancellationToken);
        if (answer.IsDone)
        {
            TempData["Done"] = Text.Format(Text.Find("Decided"), Work.Title, action);
            return LocalRedirect(Home);
        }

        // Somebody else was first: what was typed stays on the page, and the page says who and when.
        await OpenAsync(id, cancellationToken);
        if (answer.Message.Length > 0)
        {
            ModelState.AddModelError("", answer.Message);
        }

        return await ShowAsync(typed, answer.Errors, cancellationToken);
    }

    public async Task<IActionResult> OnPostSaveAsync(string id, CancellationToken cancellationToken)
    {
        if (!await OpenAsync(id, cancellationToken))
        {
            return NotFound();
        }

        await desk.SaveDraftAsync(id, FormReader.Read(Form.Fields, Request.Form), User, cancellationToken);
        return new JsonResult(new { savedAt = Show.Seoul(Now).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) });
    }

    private static string EndOf(StaffTask task) => task.Status switch
    {
        StaffTaskStatus.Completed => Text.Format(Text.Find("EndedBy"), task.CompletedByName, Show.Moment(task.CompletedAt), task.CompletedAction),
        StaffTaskStatus.TimedOut => Text.Format(Text.Find("EndedTimeout"), Show.Moment(task.DueAt)),
        _ => Text.Find("EndedGone"),
    };

    protected async Task<bool> OpenAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } task)
        {
            return false;
        }

        Work = task;
        Form = new FormView(FormField.Of(JsonNode.Parse(task.FormJson) as JsonArray ?? []));
        return true;
    }

    private async Task<IActionResult> ShowAsync(JsonObject? typed, IReadOnlyDictionary<string, string>? faults, CancellationToken cancellationToken)
    {
        Form = await desk.FormAsync(Work, typed, faults ?? new Dictionary<string, string>(), cancellationToken);
        Around = await desk.SurroundingsAsync(Work, User, cancellationToken);
        var person = User.ToPerson();
        var open = Work.IsOpen();
        var candidate = Work.CandidateGroup is { } group && CandidateGroup.Parse(group).Includes(person) && !Work.Excludes(person.Id);
        CanDecide = open && TaskInbox.MayDo(person, Work);
        CanClaim = open && Work.AssigneeId is null && candidate;
        CanRelease = open && Work.AssigneeId == person.Id && Work.CandidateGroup is not null;
        Ended = open ? null : EndOf(Work);
        foreach (var (field, message) in faults ?? new Dictionary<string, string>())
        {
            ModelState.AddModelError($"{FormView.Prefix}.{field}", message);
        }

        return Page();
    }
}
