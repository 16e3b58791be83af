using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Notices;

namespace SmartFactory.Workflows.Tasks;

/// <summary>Who can be written to about a task: whoever holds it, or all who may take it.</summary>
public sealed class TaskDoers(ProgrammeDbContext database, NoticeAudience audience, ICaseFinder cases)
{
    public async Task<IReadOnlyList<NoticeRecipient>> FindAsync(StaffTask task, CancellationToken cancellationToken)
    {
        if (task.AssigneeId is not null)
        {
            return await audience.PersonAsync(task.AssigneeId, cancellationToken);
        }

        if (task.CandidateGroup is null)
        {
            return [];
        }

        var group = CandidateGroup.Parse(task.CandidateGroup);
        return group.Area switch
        {
            nameof(Area.Company) => await CompanyAsync(task, group, cancellationToken),
            nameof(Area.Vendor) => await audience.FindAsync("vendor", cases.Find(task.Reference), cancellationToken),
            _ => await OfficeAsync(task, group, cancellationToken),
        };
    }

    /// <summary>The firm is written to at the addresses it gave, whether or not somebody there has an account.</summary>
    private async Task<IReadOnlyList<NoticeRecipient>> CompanyAsync(StaffTask task, CandidateGroup group, CancellationToken cancellationToken)
    {
        var company = task.CompanyId is null ? null : await database.Set<Company>().FindAsync([task.CompanyId], cancellationToken);
        if (company is null)
        {
            return [];
        }

        var (address, name) = group.Position == "대표" && company.RepresentativeEmail.Length > 0
            ? (company.RepresentativeEmail, company.Representative)
            : company.ContactEmail.Length > 0 ? (company.ContactEmail, company.ContactName) : (company.RepresentativeEmail, company.Representative);
        return address.Length == 0 ? [] : [new NoticeRecipient(address, name, null, company.Id, company.Name)];
    }

    private async Task<IReadOnlyList<NoticeRecipient>> OfficeAsync(StaffTask task, CandidateGroup group, CancellationToken cancellationToken)
    {
        if (!Enum.TryParse<Area>(group.Area, out var area))
        {
            return [];
        }

        var people = await StaffAsync(area, group.Position, group.Scope, cancellationToken);
        return [.. people.Where(p => p.PersonId is null || !task.Excludes(p.PersonId))];
    }

    public async Task<IReadOnlyList<NoticeRecipient>> StaffAsync(Area area, string? position, string? municipalityCode, CancellationToken cancellationToken)
    {
        var people = await database.Set<Person>().AsNoTracking()
            .Where(p => p.Area == area && p.IsActive && p.Email != null)
            .Where(p => position == null || p.Position == position)
            .Where(p => municipalityCode == null || p.MunicipalityCode == municipalityCode)
            .OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.Email, p.DisplayName })
            .ToListAsync(cancellationToken);
        return [.. people.Select(p => new NoticeRecipient(p.Email!, p.DisplayName, p.Id))];
    }
}
