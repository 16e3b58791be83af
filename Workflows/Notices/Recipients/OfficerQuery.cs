using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Notices.Recipients;

/// <summary>People of an office who can be written to.</summary>
internal static class OfficerQuery
{
    /// <summary>Active people of an area, narrowed by position and municipality where given.</summary>
    public static async Task<IReadOnlyList<NoticeRecipient>> FindAsync(ProgrammeDbContext database, Area area, string? position, string? municipalityCode, CancellationToken cancellationToken)
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
