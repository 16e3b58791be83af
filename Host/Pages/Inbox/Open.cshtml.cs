using Microsoft.AspNetCore.Mvc;
using SmartFactory.Host.Components;
using SmartFactory.Host.Pages.Tasks;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Host.Pages.Inbox;

/// <summary>A staff task: what is asked, what is known, the form its definition describes, and the decisions on offer.</summary>
internal sealed class OpenModel(TaskInbox inbox, TaskDesk desk, TimeProvider clock) : WorkPage(desk, clock)
{
    private readonly TaskDesk _desk = desk;

    protected override string Home => "/inbox";

    public bool CanExtend => TaskExtension.MayExtend(User.ToPerson(), Work, Now);

    public async Task<IActionResult> OnPostClaimAsync(string id, CancellationToken cancellationToken)
    {
        if (!await OpenAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (await _desk.ClaimAsync(id, User, cancellationToken) is { IsDone: false } answer)
        {
            TempData["Failed"] = answer.Message;
        }

        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostReleaseAsync(string id, CancellationToken cancellationToken)
    {
        if (!await OpenAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (await _desk.ReleaseAsync(id, User, cancellationToken) is { IsDone: false } answer)
        {
            TempData["Failed"] = answer.Message;
        }

        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostExtendAsync(string id, int revision, string? reason, CancellationToken cancellationToken)
    {
        if (!await OpenAsync(id, cancellationToken))
        {
            return NotFound();
        }

        var answer = await _desk.ExtendAsync(id, revision, reason ?? "", User, cancellationToken);
        TempData[answer.IsDone ? "Done" : "Failed"] = answer.IsDone ? Text.Format(Text.Find("Extended"), Show.Moment(answer.Task!.DueAt)) : answer.Message;
        return RedirectToPage(new { id });
    }

    protected override Task<StaffTask?> FindAsync(string id, CancellationToken cancellationToken) => inbox.FindAsync(User.ToPerson(), id, cancellationToken);
}
