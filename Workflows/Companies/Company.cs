namespace SmartFactory.Workflows.Companies;

/// <summary>An applicant firm (도입기업).</summary>
public sealed class Company
{
    public required string Id { get; set; }

    /// <summary>사업자등록번호: ten digits, checked (R1), shown 3-2-5.</summary>
    public required string BusinessNumber { get; set; }

    public required string Name { get; set; }

    public required string Representative { get; set; }

    public required string MunicipalityCode { get; set; }

    public string Address { get; set; } = "";

    public int Employees { get; set; }

    /// <summary>Last year's revenue in won.</summary>
    public long Revenue { get; set; }

    public string RepresentativeEmail { get; set; } = "";

    public string ContactName { get; set; } = "";

    public string ContactEmail { get; set; } = "";

    public string ContactPhone { get; set; } = "";

    public DateTimeOffset CreatedAt { get; set; }
}
