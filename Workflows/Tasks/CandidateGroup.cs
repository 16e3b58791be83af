using System.ComponentModel.DataAnnotations;
using System.Reflection;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Municipalities;

namespace SmartFactory.Workflows.Tasks;

/// <summary>Who may take a task: "Area", "Area/Position", "Area@scope", "Area/Position@scope". The scope is a municipality, a company or a vendor's business number.</summary>
public sealed record CandidateGroup(string Area, string? Position, string? Scope)
{
    /// <summary>Someone who signs for a firm may also do its paperwork.</summary>
    private const string Representative = "대표";
    private const string Clerk = "실무";

    public static CandidateGroup Parse(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var role = at < 0 ? text : text[..at];
        var slash = role.IndexOf('/', StringComparison.Ordinal);
        return new CandidateGroup(slash < 0 ? role : role[..slash], slash < 0 ? null : role[(slash + 1)..], at < 0 ? null : text[(at + 1)..]);
    }

    /// <summary>Every group text that means this person, so that an inbox is one indexed question.</summary>
    public static IReadOnlyList<string> Of(Person person)
    {
        var area = person.Area.ToString();
        string?[] positions = person is { Area: Accounts.Area.Company, Position: Representative } ? [null, Representative, Clerk] : [null, person.Position];
        var scope = person.MunicipalityCode ?? person.CompanyId ?? person.VendorBrn;
        var groups = new List<string>();
        foreach (var position in positions.Distinct())
        {
            groups.Add(new CandidateGroup(area, position, null).ToString());
            if (scope is not null)
            {
                groups.Add(new CandidateGroup(area, position, scope).ToString());
            }
        }

        return groups;
    }

    /// <summary>Whether this group is one of the person's, without writing them all down.</summary>
    public bool Includes(Person person) =>
        Area == person.Area.ToString()
        && (string.IsNullOrEmpty(Position) || Position == person.Position || (Position == Clerk && person is { Area: Accounts.Area.Company, Position: Representative }))
        && (string.IsNullOrEmpty(Scope) || Scope == (person.MunicipalityCode ?? person.CompanyId ?? person.VendorBrn));

    /// <summary>As people say it: the office, and the rank within it.</summary>
    public string Title
    {
        get
        {
            var office = typeof(Accounts.Area).GetField(Area)?.GetCustomAttribute<DisplayAttribute>()?.Name ?? Area;
            var place = Scope is null ? null : MunicipalityCatalog.Find(Scope)?.Name;
            return (place ?? office) + (string.IsNullOrEmpty(Position) ? "" : " " + Position);
        }
    }

    public override string ToString() =>
        Area + (string.IsNullOrEmpty(Position) ? "" : "/" + Position) + (string.IsNullOrEmpty(Scope) ? "" : "@" + Scope);
}
