namespace SmartFactory.Workflows.Accounts;

/// <summary>What an administrator says of a person: who they are and where they belong.</summary>
/// <param name="PersonId">Null adds somebody.</param>
public sealed record PersonDetails(string? PersonId, string Email, string DisplayName, Area Area)
{
    public string? Position { get; init; }

    public string? MunicipalityCode { get; init; }

    public string? CompanyId { get; init; }

    public string? VendorBusinessNumber { get; init; }

    public bool IsActive { get; init; } = true;
}
