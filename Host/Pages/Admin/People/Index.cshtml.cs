using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Host.Pages.Admin.People;

internal sealed class IndexModel(ProgrammeDbContext db) : PageModel
{
    public const int Size = 30;

    [BindProperty(SupportsGet = true)]
    public string? Area { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<Person> People { get; private set; } = [];

    public IReadOnlyDictionary<string, string> CompanyNames { get; private set; } = new Dictionary<string, string>();

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Number = Math.Max(1, Number);
        var found = db.Set<Person>().AsNoTracking();
        if (Enum.TryParse<Area>(Area, out var area))
        {
            found = found.Where(p => p.Area == area);
        }

        if (!string.IsNullOrWhiteSpace(Text))
        {
            var text = Text.Trim();
            found = found.Where(p => p.DisplayName.Contains(text) || (p.Email != null && p.Email.Contains(text)));
        }

        Total = await found.CountAsync(cancellationToken);
        People = await found.OrderBy(p => p.Area).ThenBy(p => p.DisplayName).ThenBy(p => p.Id).Skip((Number - 1) * Size).Take(Size).ToListAsync(cancellationToken);
        var companies = People.Select(p => p.CompanyId).Where(c => c != null).ToList();
        CompanyNames = await db.Set<Workflows.Companies.Company>().AsNoTracking().Where(c => companies.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken);
    }
}
