using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Certificates;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Municipalities;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Host.Pages.Public;

/// <summary>Anyone may ask whether a certificate is in force: number, firm, place and validity, nothing personal.</summary>
internal sealed class VerifyModel(ProgrammeDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "no")]
    public string? Number { get; set; }

    public bool Asked { get; private set; }

    public Certificate? Certificate { get; private set; }

    public string CompanyName { get; private set; } = "";

    public string Place { get; private set; } = "";

    public string Track { get; private set; } = "";

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool IsValid => Certificate is { Status: CertificateStatus.Valid } valid && valid.IssuedAt <= Now && Now < valid.ValidUntil;

    public async Task OnGetAsync(string? code, CancellationToken cancellationToken)
    {
        var number = Number?.Trim();
        Asked = !string.IsNullOrEmpty(code) || !string.IsNullOrEmpty(number);
        if (!Asked)
        {
            return;
        }

        Certificate = await db.Set<Certificate>().AsNoTracking()
            .FirstOrDefaultAsync(c => code != null ? c.VerificationCode == code : c.Number == number, cancellationToken);
        if (Certificate is null)
        {
            return;
        }

        var project = await db.Set<Project>().AsNoTracking().FirstOrDefaultAsync(p => p.Number == Certificate.ProjectNumber, cancellationToken);
        CompanyName = await db.Set<Workflows.Companies.Company>().Where(c => c.Id == Certificate.CompanyId).Select(c => c.Name).FirstOrDefaultAsync(cancellationToken) ?? "";
        Place = MunicipalityCatalog.NameOf(project?.MunicipalityCode);
        Track = project?.Track ?? "";
    }
}
