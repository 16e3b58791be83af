using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Accounts;

/// <summary>Who is there to be asked.</summary>
public sealed class PeopleDirectory(ProgrammeDbContext db)
{
    /// <summary>The active people of an area, always in the same order.</summary>
    public IReadOnlyList<Person> ActiveIn(Area area) =>
        [.. db.Set<Person>().AsNoTracking().Where(p => p.Area == area && p.IsActive).OrderBy(p => p.UserName).ThenBy(p => p.Id)];

    public Person? Find(string? id) => id is null ? null : db.Set<Person>().AsNoTracking().FirstOrDefault(p => p.Id == id);

    /// <summary>Reviewers drawn for a case: the same case always draws the same people, and no other case's draw tells which.</summary>
    public IReadOnlyList<Person> Draw(Area area, string caseId, int count) =>
        [.. ActiveIn(area).OrderBy(p => Lot(caseId, p.UserName ?? p.Id), StringComparer.Ordinal).Take(count)];

    private static string Lot(string caseId, string person) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(caseId + "/" + person)));
}
