using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Host.Security;

namespace SmartFactory.Host.Pages.Cases;

/// <summary>A case as staff see it: where it is, what was handed in, who did what, which mails went out.</summary>
internal sealed class OpenModel(CaseAccess access, CaseReader reader) : PageModel
{
    public CaseView Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await access.Visible(User).FirstOrDefaultAsync(a => a.Id == id && a.Number != null, cancellationToken) is not { } application)
        {
            return NotFound();
        }

        Case = await reader.ReadAsync(application, User, cancellationToken);
        return Page();
    }
}
