using SmartFactory.Workflows.Accounts;

namespace SmartFactory.Workflows.Rehearsal.Actors;

/// <summary>Reads "Area", "Area/Position", "Area@scope", "Area/Position@scope": the scope is a municipality, a company or a vendor's business number.</summary>
internal static class CandidateGroup
{
    public static bool Includes(string? group, Person person)
    {
        if (string.IsNullOrEmpty(group))
        {
            return false;
        }

        var at = group.IndexOf('@', StringComparison.Ordinal);
        var scope = at < 0 ? null : group[(at + 1)..];
        var role = at < 0 ? group : group[..at];
        var slash = role.IndexOf('/', StringComparison.Ordinal);
        var area = slash < 0 ? role : role[..slash];
        var position = slash < 0 ? null : role[(slash + 1)..];
        return string.Equals(person.Area.ToString(), area, StringComparison.Ordinal)
            && (position is null || person.Position == position)
            && (scope is null || scope == person.MunicipalityCode || scope == person.CompanyId || scope == person.VendorBrn);
    }
}
