using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Host.Pages.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Mail;

namespace SmartFactory.Host.Pages.Admin.Outbox;

internal sealed class IndexModel(ProgrammeDbContext db, IWebHostEnvironment environment) : PageModel
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Template { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<LetterRow> Rows { get; private set; } = [];

    public IReadOnlyList<(string Status, int Count)> Counts { get; private set; } = [];

    public IReadOnlyList<string> Templates { get; private set; } = [];

    public int Total { get; private set; }

    public bool IsDevelopment => environment.IsDevelopment();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Status ??= "";
        Number = Math.Max(1, Number);
        var all = db.Set<OutboxMessage>().AsNoTracking();
        var counts = await all.GroupBy(m => m.Status).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        Counts = [("", counts.Sum(c => c.Count)), .. Enum.GetValues<OutboxStatus>().Select(s => (s.ToString(), counts.Where(c => c.Key == s).Sum(c => c.Count)))];
        Templates = await all.Select(m => m.Template).Distinct().OrderBy(t => t).ToListAsync(cancellationToken);
        var found = Enum.TryParse<OutboxStatus>(Status, out var status) ? all.Where(m => m.Status == status) : all;
        found = string.IsNullOrEmpty(Template) ? found : found.Where(m => m.Template == Template);
        if (!string.IsNullOrWhiteSpace(Text))
        {
            var text = Text.Trim();
            found = found.Where(m => m.Subject.Contains(text) || m.Recipient.Contains(text) || (m.Reference != null && m.Reference.Contains(text)));
        }

        Total = await found.CountAsync(cancellationToken);
        Rows = await found.OrderByDescending(m => m.CreatedAt).ThenBy(m => m.Id).Skip((Number - 1) * Size).Take(Size)
            .Select(m => new LetterRow(m.Id, m.Subject, m.Template, m.Recipient, m.Status, m.CreatedAt, m.SentAt, m.Reference)).ToListAsync(cancellationToken);
    }
}
