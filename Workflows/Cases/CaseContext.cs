using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Projects;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Cases;

/// <summary>What a correlation id stands for: the rows of the case that a recorder, fact, notice or document needs. Parts that the case does not have are null.</summary>
public sealed record CaseContext(string? CorrelationId)
{
    public Round? Round { get; init; }

    public Application? Application { get; init; }

    public Company? Company { get; init; }

    public Project? Project { get; init; }

    /// <summary>Of the application, the project, the cell or the council session.</summary>
    public string? MunicipalityCode { get; init; }

    public string? Track { get; init; }

    /// <summary>The instance that asks.</summary>
    public string? InstanceId { get; init; }
}
