using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Tasks;

namespace SmartFactory.Workflows.Tests.Tasks;

public sealed class CandidateGroupTests
{
    private static readonly string?[] Positions = [null, "", "대표", "실무", "주무관"];

    private static readonly string?[] Scopes = [null, "", "52110", "company-1"];

    [Fact]
    public void Whoever_a_group_includes_finds_it_among_their_own_and_nobody_else_does()
    {
        var people = (from area in Enum.GetValues<Area>()
                      from position in Positions
                      from scope in Scopes
                      select new Person { DisplayName = "x", Area = area, Position = position, CompanyId = area == Area.Company ? scope : null, MunicipalityCode = area == Area.Company ? null : scope }).ToList();
        var groups = (from area in Enum.GetNames<Area>()
                      from position in Positions
                      from scope in Scopes
                      select new CandidateGroup(area, position, scope)).ToList();

        Assert.All(people, person => Assert.All(groups, group =>
            Assert.True(group.Includes(person) == CandidateGroup.Of(person).Contains(group.ToString()), $"{group} and {person.Area}/{person.Position}@{person.CompanyId ?? person.MunicipalityCode}")));
    }
}
