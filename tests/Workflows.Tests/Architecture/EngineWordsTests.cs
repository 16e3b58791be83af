using System.Text.RegularExpressions;

namespace SmartFactory.Workflows.Tests.Architecture;

public sealed partial class EngineWordsTests
{
    [Fact]
    public void The_engine_knows_no_word_of_the_grant_programme()
    {
        var words = SourceTree.CSharp("Engine").SelectMany(file => SourceTree.ReadLines(file)
            .Where(line => ProgrammeWord().IsMatch(line)).Select(line => $"{file}: {line.Trim()}"));

        Findings.ShouldBeNone(words);
    }

    [Fact]
    public void The_engines_code_is_written_in_English_and_its_Korean_stands_in_resource_files()
    {
        var korean = SourceTree.CSharp("Engine").SelectMany(file => SourceTree.ReadLines(file)
            .Where(line => Hangul().IsMatch(line)).Select(line => $"{file}: {line.Trim()}"));

        Findings.ShouldBeNone(korean);
    }

    [Fact]
    public void The_engine_does_not_use_the_programme()
    {
        var uses = SourceTree.CSharp("Engine").Where(file =>
            SourceTree.Read(file) is var text && (text.Contains("SmartFactory.Workflows", StringComparison.Ordinal) || text.Contains("SmartFactory.Host", StringComparison.Ordinal)));

        Findings.ShouldBeNone(uses);
    }

    [GeneratedRegex(@"\b(company|companies|municipalit(y|ies)|applicants?|mentor(s|ing)?|inspectors?|subsid(y|ies)|province|jeonbuk|agreements?|settlement)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ProgrammeWord();

    [GeneratedRegex(@"[\uAC00-\uD7A3]")]
    private static partial Regex Hangul();
}
