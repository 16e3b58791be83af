using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Host.Pages.Cases;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Documents;

namespace SmartFactory.Host.Pages.Company;

/// <summary>Everything handed in and everything given out.</summary>
internal sealed class DocumentsModel(ProgrammeDbContext db, CaseAccess access, CaseReader reader) : PageModel
{
    public IReadOnlyList<DocumentRow> Issued { get; private set; } = [];

    public IReadOnlyList<(Application Application, IReadOnlyList<PaperRow> Papers)> Cases { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var company = User.CompanyId();
        Issued = await db.Set<IssuedDocument>().AsNoTracking().Where(d => d.CompanyId != null && d.CompanyId == company).OrderByDescending(d => d.CreatedAt)
            .Select(d => new DocumentRow(d.Id, d.Kind, d.Number, d.Title, d.CreatedAt, d.PdfFileId != null)).ToListAsync(cancellationToken);
        var cases = new List<(Application, IReadOnlyList<PaperRow>)>();
        foreach (var application in await access.Visible(User).OrderByDescending(a => a.StartedAt).Take(10).ToListAsync(cancellationToken))
        {
            var papers = await reader.PapersAsync(application.Id, cancellationToken);
            if (papers.Count > 0)
            {
                cases.Add((application, papers));
            }
        }

        Cases = cases;
    }
}
