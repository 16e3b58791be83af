using System.Text.RegularExpressions;

namespace SmartFactory.Workflows.Tests.Architecture;

/// <summary>A type declared at the top level of a file: with file-scoped namespaces that is what starts in the first column.</summary>
internal sealed partial record DeclaredType(string File, string Kind, string Name, bool IsFileLocal)
{
    public static IReadOnlyList<DeclaredType> In(string file) =>
    [
        .. SourceTree.ReadLines(file).Select(line => Declaration().Match(line)).Where(match => match.Success)
            .Select(match => new DeclaredType(file, match.Groups["kind"].Value, match.Groups["name"].Value, match.Groups["words"].Value.Contains("file ", StringComparison.Ordinal))),
    ];

    [GeneratedRegex(@"^(?<words>(public |internal |file |sealed |static |abstract |partial |readonly |ref |unsafe )*)(?<kind>class|record struct|record class|record|struct|interface|enum|delegate [\w<>?\[\], ]+?) (?<name>\w+)")]
    private static partial Regex Declaration();
}
