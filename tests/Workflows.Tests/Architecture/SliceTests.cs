using System.Reflection;
using System.Text.RegularExpressions;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Tests.Architecture;

public sealed partial class SliceTests
{
    private static readonly Assembly Programme = typeof(CaseContext).Assembly;

    [Fact]
    public void A_slices_mapping_is_its_own_affair()
    {
        var open = Programme.GetTypes().Where(type => type.Name.EndsWith("Mapping", StringComparison.Ordinal) && (type.IsPublic || !type.IsSealed)).Select(type => type.Name);
        Findings.ShouldBeNone(open);

        var mappings = SourceTree.CSharp("Workflows").Where(file => file.EndsWith("Mapping.cs", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), Slice);
        var uses = from file in SourceTree.CSharp("Workflows", "Host")
                   from Match word in MappingName().Matches(SourceTree.Read(file))
                   where mappings.TryGetValue(word.Value, out var owner) && owner != Slice(file) && Slice(file) != "Data"
                   select $"{file} uses {word.Value} of {mappings[word.Value]}";
        Findings.ShouldBeNone(uses);
    }

    [Fact]
    public void A_slice_adds_and_removes_rows_of_its_own_only()
    {
        var owners = SourceTree.CSharp("Workflows").Where(file => file.EndsWith("Mapping.cs", StringComparison.Ordinal))
            .SelectMany(file => Mapped().Matches(SourceTree.Read(file)).Select(match => (Entity: match.Groups["entity"].Value, Slice: Slice(file))))
            .GroupBy(pair => pair.Entity).ToDictionary(group => group.Key, group => group.First().Slice);
        Assert.True(owners.Count > 10, "The mappings were not found: this test looks in the wrong place.");

        var foreign = from file in SourceTree.CSharp("Workflows", "Host")
                      where Slice(file) is not ("Data" or "Rehearsal" or "Verification")
                      from Match write in Writes().Matches(SourceTree.Read(file))
                      let entity = write.Groups["entity"].Value
                      where owners.TryGetValue(entity, out var owner) && owner != Slice(file)
                      select $"{file} writes {entity} of {owners[entity]}: call that slice's service";
        Findings.ShouldBeNone(foreign);
    }

    [Fact]
    public void The_programme_is_free_of_web_pages()
    {
        var web = SourceTree.CSharp("Workflows").Where(file => SourceTree.ReadLines(file).Any(line =>
            line.StartsWith("using Microsoft.AspNetCore.Mvc", StringComparison.Ordinal) || line.StartsWith("using Microsoft.AspNetCore.Http", StringComparison.Ordinal) ||
            line.StartsWith("using Microsoft.AspNetCore.Builder", StringComparison.Ordinal) || line.StartsWith("using Microsoft.AspNetCore.Routing", StringComparison.Ordinal)));

        Findings.ShouldBeNone(web);
    }

    [Fact]
    public void Pages_write_through_the_gate_only()
    {
        var writers = SourceTree.CSharp("Host/Pages").Where(file => SourceTree.Read(file) is var text &&
            text.Contains("SaveChanges", StringComparison.Ordinal) && !text.Contains("CommitAsync(", StringComparison.Ordinal));

        Findings.ShouldBeNone(writers);
    }

    private static string Slice(string file) => file.Split('/') is ["Workflows", var slice, _, ..] ? slice : file.Split('/')[0];

    [GeneratedRegex(@"\b\w+Mapping\b")]
    private static partial Regex MappingName();

    [GeneratedRegex(@"IEntityTypeConfiguration<(?<entity>\w+)>")]
    private static partial Regex Mapped();

    [GeneratedRegex(@"Set<(?<entity>\w+)>\(\)\s*\.(Add|AddRange|AddAsync|Remove|RemoveRange|Update)\(|\.(Add|AddAsync|Remove|Update)\(new (?<entity>\w+)\b")]
    private static partial Regex Writes();
}
