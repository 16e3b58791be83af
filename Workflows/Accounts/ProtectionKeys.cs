using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Accounts;

/// <summary>Reads and keeps the keys of cookies and tokens. Adding belongs to a commit.</summary>
public sealed class ProtectionKeys(ProgrammeDbContext database, TimeProvider clock)
{
    /// <summary>All of them; the framework asks from code that cannot wait asynchronously.</summary>
    public IReadOnlyList<string> List() => [.. database.Set<ProtectionKey>().AsNoTracking().OrderBy(k => k.Name).Select(k => k.Xml)];

    public async Task AddAsync(string name, string xml, CancellationToken cancellationToken = default)
    {
        if (await database.Set<ProtectionKey>().FindAsync([name], cancellationToken) is null)
        {
            database.Add(new ProtectionKey { Name = name, Xml = xml, StoredAt = clock.GetUtcNow() });
        }
    }
}
