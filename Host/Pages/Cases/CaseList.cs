using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Host.Components;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Stages;

namespace SmartFactory.Host.Pages.Cases;

/// <summary>The applications a person may see, filtered. The list and its export ask the same question.</summary>
internal sealed class CaseList(ProgrammeDbContext db, CaseAccess access)
{
    public async Task<(IReadOnlyList<CaseRow> Rows, int Total)> ReadAsync(ClaimsPrincipal user, CaseFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        var found = await FilteredAsync(access.Visible(user).Where(a => a.Number != null), filter, cancellationToken);
        var total = await found.CountAsync(cancellationToken);
        var rows = await found.OrderByDescending(a => a.SubmittedAt).ThenBy(a => a.Id).Skip(skip).Take(take)
            .Join(db.Set<Workflows.Companies.Company>(), a => a.CompanyId, c => c.Id, (a, c) => new { Application = a, c.Name, c.BusinessNumber })
            .ToListAsync(cancellationToken);
        var ids = rows.Select(r => r.Application.Id).ToList();
        var stages = (await db.Set<StageEntry>().AsNoTracking().Where(s => ids.Contains(s.ApplicationId)).ToListAsync(cancellationToken))
            .GroupBy(s => s.ApplicationId).ToDictionary(g => g.Key, g => g.OrderBy(s => s.EnteredAt).ThenBy(s => s.Id, StringComparer.Ordinal).Last().SubStatus);
        return ([.. rows.OrderByDescending(r => r.Application.SubmittedAt).ThenBy(r => r.Application.Id, StringComparer.Ordinal)
            .Select(r => new CaseRow(r.Application, r.Name, r.BusinessNumber, stages.GetValueOrDefault(r.Application.Id)))], total);
    }

    private async Task<IQueryable<Application>> FilteredAsync(IQueryable<Application> found, CaseFilter filter, CancellationToken cancellationToken)
    {
        found = string.IsNullOrEmpty(filter.Round) ? found : found.Where(a => a.RoundId == filter.Round);
        found = string.IsNullOrEmpty(filter.Track) ? found : found.Where(a => a.Track == filter.Track);
        found = string.IsNullOrEmpty(filter.Municipality) ? found : found.Where(a => a.MunicipalityCode == filter.Municipality);
        if (Enum.TryParse<ApplicationStatus>(filter.Status, out var status))
        {
            found = found.Where(a => a.Status == status);
        }

        if (string.IsNullOrWhiteSpace(filter.Text))
        {
            return found;
        }

        var text = filter.Text.Trim();
        var names = await db.Set<Workflows.Companies.Company>().AsNoTracking().Select(c => new { c.Id, c.Name }).ToListAsync(cancellationToken);
        var companies = names.Where(c => Hangul.Matches(c.Name, text)).Select(c => c.Id).ToList();
        return found.Where(a => a.Number!.Contains(text) || companies.Contains(a.CompanyId));
    }
}
