using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Projects;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Cases;

/// <summary>What a correlation id stands for: the rows of the case that a recorder, fact, notice or document needs. Parts that the case does not have are null; each is read when it is first asked for, and tracked by the commit's context.</summary>
public sealed record CaseContext(string? CorrelationId)
{
    private readonly Lazy<Round?> _round = new((Round?)null);
    private readonly Lazy<Application?> _application = new((Application?)null);
    private readonly Lazy<Company?> _company = new((Company?)null);
    private readonly Lazy<Project?> _project = new((Project?)null);

    public Round? Round
    {
        get => _round.Value;
        init => _round = new Lazy<Round?>(value);
    }

    public Application? Application
    {
        get => _application.Value;
        init => _application = new Lazy<Application?>(value);
    }

    public Company? Company
    {
        get => _company.Value;
        init => _company = new Lazy<Company?>(value);
    }

    public Project? Project
    {
        get => _project.Value;
        init => _project = new Lazy<Project?>(value);
    }

    /// <summary>Known without reading the application.</summary>
    public string? ApplicationId
    {
        get => field ?? Application?.Id;
        init;
    }

    /// <summary>Known without reading the company.</summary>
    public string? CompanyId
    {
        get => field ?? Company?.Id;
        init;
    }

    /// <summary>Of the application, the project, the cell or the council session.</summary>
    public string? MunicipalityCode { get; init; }

    public string? Track { get; init; }

    /// <summary>The instance that asks.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Whether the case exists: only then is it worth remembering.</summary>
    internal bool IsFound { get; init; }

    internal Func<Application?> ApplicationSource
    {
        init => _application = new Lazy<Application?>(value, isThreadSafe: false);
    }

    internal Func<Project?> ProjectSource
    {
        init => _project = new Lazy<Project?>(value, isThreadSafe: false);
    }

    internal Func<Round?> RoundSource
    {
        init => _round = new Lazy<Round?>(value, isThreadSafe: false);
    }

    internal Func<Company?> CompanySource
    {
        init => _company = new Lazy<Company?>(value, isThreadSafe: false);
    }
}
