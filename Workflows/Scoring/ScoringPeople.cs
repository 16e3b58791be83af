using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Scoring;

/// <summary>Who may evaluate.</summary>
public sealed class ScoringPeople(ProgrammeDbContext db)
{
    /// <summary>Active evaluators in a fixed order. Names, not ids, decide it: ids differ from one database to the next.</summary>
    public IReadOnlyList<Person> Evaluators() =>
        [.. db.Set<Person>().Where(p => p.Area == Area.Evaluator && p.IsActive).ToList().OrderBy(p => p.Email, StringComparer.Ordinal).ThenBy(p => p.Id, StringComparer.Ordinal)];

    public IReadOnlyList<Person> Uninvolved(IReadOnlySet<string> involved) => [.. Evaluators().Where(p => !involved.Contains(p.Id))];
}
