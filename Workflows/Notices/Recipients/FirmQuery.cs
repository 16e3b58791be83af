using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Notices.Recipients;

/// <summary>Firms of a round that can be written to.</summary>
internal static class FirmQuery
{
    public static async Task<IReadOnlyList<NoticeRecipient>> FindAsync(ProgrammeDbContext database, CaseContext context, Expression<Func<Application, bool>> which, CancellationToken cancellationToken)
    {
        if (context.Round?.Id is not { } roundId)
        {
            return [];
        }

        var track = context.MunicipalityCode is null && context.Application is null ? null : context.Track;
        var firms = await database.Set<Application>().AsNoTracking()
            .Where(a => a.RoundId == roundId)
            .Where(which)
            .Where(a => track == null || a.Track == track)
            .Where(a => context.MunicipalityCode == null || a.MunicipalityCode == context.MunicipalityCode)
            .Join(database.Set<Company>(), a => a.CompanyId, c => c.Id, (a, c) => new { a.Id, a.Number, Company = c })
            .OrderBy(f => f.Id)
            .ToListAsync(cancellationToken);
        return [.. firms.Select(f => new NoticeRecipient(
            f.Company.ContactEmail.Length > 0 ? f.Company.ContactEmail : f.Company.RepresentativeEmail, f.Company.ContactName, null, f.Company.Id, f.Company.Name) { Reference = f.Number ?? f.Id })];
    }
}
