using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Host.Pages.Cases;

namespace SmartFactory.Host.Pages.Company.Letters;

/// <summary>Every notice the firm was sent, also for those who missed the mail.</summary>
internal sealed class IndexModel(OwnLetters letters) : PageModel
{
    private const int Size = 20;

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<LetterRow> Letters { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Number = Math.Max(1, Number);
        var own = letters.Of(User);
        Total = await own.CountAsync(cancellationToken);
        Letters = await own.OrderByDescending(m => m.CreatedAt).Skip((Number - 1) * Size).Take(Size)
            .Select(m => new LetterRow(m.Id, m.Subject, m.Template, m.Recipient, m.Status, m.CreatedAt, m.SentAt, m.Reference)).ToListAsync(cancellationToken);
    }
}
