using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Pages.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Host.Pages.Company.Letters;

/// <summary>One notice. The first reading is kept: for notices that limit rights it counts as delivery.</summary>
internal sealed class OpenModel(OwnLetters letters, ICommitGate gate, TimeProvider clock) : PageModel
{
    public LetterRow Letter { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        var letter = await letters.Of(User).Where(m => m.Id == id)
            .Select(m => new { Row = new LetterRow(m.Id, m.Subject, m.Template, m.Recipient, m.Status, m.CreatedAt, m.SentAt, m.Reference), m.ViewedAt }).FirstOrDefaultAsync(cancellationToken);
        if (letter is null)
        {
            return NotFound();
        }

        Letter = letter.Row;
        if (letter.ViewedAt is null)
        {
            await gate.CommitAsync("mail.viewed", async (services, ct) =>
            {
                var message = await services.GetRequiredService<ProgrammeDbContext>().Set<OutboxMessage>().FirstAsync(m => m.Id == id, ct);
                message.ViewedAt ??= clock.GetUtcNow();
            }, cancellationToken);
        }

        return Page();
    }
}
