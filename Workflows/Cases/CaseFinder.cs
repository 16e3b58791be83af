using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Projects;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Cases;

/// <summary>Reads the rows of a case once per commit; expressions of one burst ask many times.</summary>
internal sealed class CaseFinder(ProgrammeDbContext database, IEnumerable<ICaseKind> kinds) : ICaseFinder
{
    private readonly Dictionary<string, CaseContext> _found = new(StringComparer.Ordinal);

    public CaseContext Find(string? correlationId, string? instanceId = null)
    {
        if (string.IsNullOrEmpty(correlationId))
        {
            return new CaseContext(correlationId) { InstanceId = instanceId };
        }

        if (!_found.TryGetValue(correlationId, out var context))
        {
            context = Read(correlationId);

            // A case whose row is not there yet may get it later in the same commit, so it is not remembered.
            if (context.IsFound)
            {
                _found[correlationId] = context;
            }
        }

        return instanceId is null ? context : context with { InstanceId = instanceId };
    }

    private CaseContext Read(string id)
    {
        var kind = kinds.FirstOrDefault(k => id.StartsWith(k.Prefix, StringComparison.Ordinal));
        if (kind is not null)
        {
            return kind.Find(id, this) is { } special ? special with { CorrelationId = id, IsFound = special.IsFound } : new CaseContext(id);
        }

        return id.StartsWith("R-", StringComparison.Ordinal) ? OfRound(id)
            : id.StartsWith("P-", StringComparison.Ordinal) ? OfProject(id)
            : OfApplication(id);
    }

    private CaseContext OfRound(string id)
    {
        // "R-2026", "R-2026-A1", with ":JS1:P1" a panel, with ":JS1:52130" a cell.
        var parts = id.Split(':');
        return new CaseContext(id)
        {
            IsFound = true,
            RoundSource = () => RoundOf(parts[0]),
            Track = parts.ElementAtOrDefault(1),
            MunicipalityCode = parts.Length > 2 && parts[2].All(char.IsAsciiDigit) ? parts[2] : null,
        };
    }

    private CaseContext OfProject(string number)
    {
        var project = database.Set<Project>().Find(number);
        if (project is null)
        {
            return new CaseContext(number);
        }

        return new CaseContext(number)
        {
            IsFound = true,
            Project = project,
            ApplicationId = project.ApplicationId,
            CompanyId = project.CompanyId,
            ApplicationSource = () => database.Set<Application>().Find(project.ApplicationId),
            CompanySource = () => database.Set<Company>().Find(project.CompanyId),
            RoundSource = () => RoundOf(project.RoundId),
            MunicipalityCode = project.MunicipalityCode,
            Track = project.Track,
        };
    }

    private CaseContext OfApplication(string number)
    {
        var application = database.Set<Application>().Local.FirstOrDefault(a => a.Number == number || a.Id == number)
            ?? database.Set<Application>().FirstOrDefault(a => a.Number == number)
            ?? database.Set<Application>().Find(number);
        if (application is null)
        {
            return new CaseContext(number);
        }

        return new CaseContext(number)
        {
            IsFound = true,
            Application = application,
            CompanyId = application.CompanyId,
            ProjectSource = () => database.Set<Project>().Local.FirstOrDefault(p => p.ApplicationId == application.Id)
                ?? database.Set<Project>().FirstOrDefault(p => p.ApplicationId == application.Id),
            CompanySource = () => database.Set<Company>().Find(application.CompanyId),
            RoundSource = () => RoundOf(application.RoundId),
            MunicipalityCode = application.MunicipalityCode,
            Track = application.Track,
        };
    }

    /// <summary>By a query, because Find would not bring the tracks and cells along.</summary>
    private Round? RoundOf(string id) =>
        database.Set<Round>().Local.FirstOrDefault(r => r.Id == id)
        ?? database.Set<Round>().AsSplitQuery().FirstOrDefault(r => r.Id == id);
}
