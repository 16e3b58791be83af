namespace SmartFactory.Workflows.Companies;

/// <summary>What a firm tells about itself when it first applies.</summary>
public sealed record CompanyDetails(string BusinessNumber, string Name, string Representative, string MunicipalityCode)
{
    public string Address { get; init; } = "";

    public int Employees { get; init; }

    public long Revenue { get; init; }

    public string RepresentativeEmail { get; init; } = "";

    public string ContactName { get; init; } = "";

    public string ContactEmail { get; init; } = "";

    public string ContactPhone { get; init; } = "";
}
