namespace SmartFactory.Workflows.Companies;

/// <summary>What a firm says about itself.</summary>
public sealed record CompanyForm
{
    public string BusinessNumber { get; init; } = "";

    public string Name { get; init; } = "";

    public string Representative { get; init; } = "";

    public string RepresentativeEmail { get; init; } = "";

    public string MunicipalityCode { get; init; } = "";

    public string Address { get; init; } = "";

    public int? Employees { get; init; }

    public long? Revenue { get; init; }

    public string ContactName { get; init; } = "";

    public string ContactEmail { get; init; } = "";

    public string ContactPhone { get; init; } = "";
}
