using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Host.Pages.Cases;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Applications;

namespace SmartFactory.Host.Pages.Company.Applications;

/// <summary>A firm's own case: where it is, what was handed in, what came back.</summary>
internal sealed class OpenModel(CaseAccess access, CaseReader reader, ICommitGate gate) : PageModel
{
    public CaseView Case { get; private set; } = null!;

    public bool CanWithdraw => User.Area() is Area.Company && Case.Application.Status is ApplicationStatus.Submitted or ApplicationStatus.Eligible;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await access.Visible(User).FirstOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } application)
        {
            return NotFound();
        }

        if (application.Status == ApplicationStatus.Draft)
        {
            return LocalRedirect($"/company/applications/{id}/firm");
        }

        Case = await reader.ReadAsync(application, User, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, string? reason, CancellationToken cancellationToken)
    {
        var company = User.CompanyId();
        if (company is null || !await access.Visible(User).AnyAsync(a => a.Id == id && a.CompanyId == company, cancellationToken))
        {
            return NotFound();
        }

        var done = await gate.CommitAsync("application.withdraw", (services, ct) =>
            services.GetRequiredService<ApplicationService>().WithdrawAsync(id, reason?.Trim() ?? "", ct), cancellationToken);
        TempData[done ? "Done" : "Failed"] = Text.Find(done ? "Withdrawn" : "TooLateToWithdraw");
        return LocalRedirect("/company");
    }
}
