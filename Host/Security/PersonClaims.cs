using System.Security.Claims;
using SmartFactory.Workflows.Accounts;

namespace SmartFactory.Host.Security;

/// <summary>What the session cookie says about a person; it is compared with the row on every request.</summary>
internal static class PersonClaims
{
    public const string Position = "sf:position";
    public const string Municipality = "sf:municipality";
    public const string Company = "sf:company";
    public const string Vendor = "sf:vendor";
    public const string Stamp = "sf:stamp";

    public static ClaimsPrincipal ToPrincipal(this Person person, string scheme)
    {
        var identity = new ClaimsIdentity(scheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, person.Id));
        identity.AddClaim(new Claim(ClaimTypes.Name, person.DisplayName));
        identity.AddClaim(new Claim(ClaimTypes.Role, person.Area.ToString()));
        identity.AddClaim(new Claim(Stamp, StampOf(person)));
        Add(identity, Position, person.Position);
        Add(identity, Municipality, person.MunicipalityCode);
        Add(identity, Company, person.CompanyId);
        Add(identity, Vendor, person.VendorBrn);
        return new ClaimsPrincipal(identity);
    }

    /// <summary>Changes with everything that decides what the person may do, so that an old cookie dies at once.</summary>
    public static string StampOf(Person person) => string.Join(
        '|', person.SecurityStamp, person.Area, person.Position, person.MunicipalityCode, person.CompanyId, person.VendorBrn);

    public static string? Id(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.NameIdentifier);

    public static Area? Area(this ClaimsPrincipal user) =>
        Enum.TryParse<Area>(user.FindFirstValue(ClaimTypes.Role), out var area) ? area : null;

    public static string? CompanyId(this ClaimsPrincipal user) => user.FindFirstValue(Company);

    public static string? VendorBrn(this ClaimsPrincipal user) => user.FindFirstValue(Vendor);

    public static string? MunicipalityCode(this ClaimsPrincipal user) => user.FindFirstValue(Municipality);

    /// <summary>The person as far as the cookie knows them (it was compared with the row in this request): enough to ask what they may take on.</summary>
    public static Person ToPerson(this ClaimsPrincipal user) => new()
    {
        Id = user.Id() ?? "",
        DisplayName = user.Identity?.Name ?? "",
        Area = user.Area() ?? Workflows.Accounts.Area.Company,
        Position = user.FindFirstValue(Position),
        MunicipalityCode = user.MunicipalityCode(),
        CompanyId = user.CompanyId(),
        VendorBrn = user.VendorBrn(),
    };

    public static bool IsStaff(this ClaimsPrincipal user) =>
        user.Area() is { } area and not (Workflows.Accounts.Area.Company or Workflows.Accounts.Area.Vendor);

    /// <summary>"한도윤 팀장", for the head of the page.</summary>
    public static string Title(this ClaimsPrincipal user) =>
        $"{user.Identity?.Name} {user.FindFirstValue(Position) ?? "님"}".Trim();

    private static void Add(ClaimsIdentity identity, string type, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            identity.AddClaim(new Claim(type, value));
        }
    }
}
