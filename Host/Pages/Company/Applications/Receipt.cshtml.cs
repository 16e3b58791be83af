using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Host.Pages.Cases;
using SmartFactory.Host.Security;

namespace SmartFactory.Host.Pages.Company.Applications;

/// <summary>What the server received, to the second.</summary>
internal sealed class ReceiptModel(CaseAccess access, CaseReader reader) : PageModel
{
    public CaseView Case { get; private set; } = null!;

    public DateTimeOffset? ReceiptSentAt => Case.Letters.FirstOrDefault(l => l.Template == "app.receipt")?.SentAt;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        var application = await access.Visible(User).FirstOrDefaultAsync(a => a.Id == id && a.Number != null, cancellationToken);
        if (application is null)
        {
            return NotFound();
        }

        Case = await reader.ReadAsync(application, User, cancellationToken);
        return Page();
    }
}
