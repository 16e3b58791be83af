using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Host.Pages.Admin.Outbox;

/// <summary>One mail as it was written, and what became of it.</summary>
internal sealed class OpenModel(ProgrammeDbContext db, ICommitGate gate) : PageModel
{
    public OutboxMessage Message { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await db.Set<OutboxMessage>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } message)
        {
            return NotFound();
        }

        Message = message;
        return Page();
    }

    public async Task<IActionResult> OnPostRetryAsync(string id, CancellationToken cancellationToken)
    {
        var done = await gate.CommitAsync("mail.retry", (services, ct) => services.GetRequiredService<MailOutbox>().RetryAsync(id, User.Id(), ct), cancellationToken);
        TempData[done ? "Done" : "Failed"] = Text.Find(done ? "MailRetried" : "MailUnchanged");
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostStopAsync(string id, string? reason, CancellationToken cancellationToken)
    {
        var done = !string.IsNullOrWhiteSpace(reason) && await gate.CommitAsync(
            "mail.stop", (services, ct) => services.GetRequiredService<MailOutbox>().CancelAsync(id, User.Id(), reason.Trim(), ct), cancellationToken);
        TempData[done ? "Done" : "Failed"] = Text.Find(done ? "MailStopped" : "MailUnchanged");
        return RedirectToPage(new { id });
    }
}
