using SmartFactory.Engine.Persistence.Verification;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Verification;

/// <summary>Runs every invariant on the database, also beside a host that works: it only reads.</summary>
public sealed class InvariantCheck(ProgrammeDbContext database, IEnumerable<IInvariant> invariants)
{
    public async Task<IReadOnlyList<InvariantFinding>> RunAsync(CancellationToken cancellationToken = default)
    {
        var findings = new List<InvariantFinding>();
        foreach (var invariant in invariants.OrderBy(i => i.Id.Length).ThenBy(i => i.Id, StringComparer.Ordinal))
        {
            // What its queries compare must be of one moment, or a host that works meanwhile would be blamed for it.
            await using var moment = await ReadSnapshot.OpenAsync(database, cancellationToken);
            var violations = new List<string>();
            await foreach (var violation in invariant.CheckAsync(database, cancellationToken))
            {
                violations.Add(violation);
            }

            findings.Add(new InvariantFinding(invariant.Id, invariant.Title, violations));
        }

        return findings;
    }
}
