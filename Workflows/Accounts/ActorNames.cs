using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Accounts;

/// <inheritdoc/>
internal sealed class ActorNames(ProgrammeDbContext database) : IActors
{
    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    public async ValueTask<string?> FindNameAsync(string? id, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(id))
        {
            return null;
        }

        if (!_known.TryGetValue(id, out var name))
        {
            _known[id] = name = await database.Set<Person>().Where(p => p.Id == id).Select(p => p.DisplayName).FirstOrDefaultAsync(cancellationToken);
        }

        return name;
    }
}
