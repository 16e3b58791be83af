using Microsoft.AspNetCore.Identity;

namespace SmartFactory.Workflows.Accounts;

/// <summary>Somebody who signs in.</summary>
public sealed class Person : IdentityUser
{
    public required string DisplayName { get; set; }

    public Area Area { get; set; }

    /// <summary>Their place in the approval line (주무관, 팀장, 과장, 국장, 도지사, 담당, 회계, 기관장, 대표, 실무, 위원장).</summary>
    public string? Position { get; set; }

    public string? MunicipalityCode { get; set; }

    /// <summary>The company a company's person speaks for.</summary>
    public string? CompanyId { get; set; }

    /// <summary>The business number of a vendor's person.</summary>
    public string? VendorBrn { get; set; }

    /// <summary>A demonstration person; these exist in Development only.</summary>
    public bool IsDemo { get; set; }

    public bool IsActive { get; set; } = true;
}
