namespace SmartFactory.Workflows.Tests.Architecture;

public sealed class SourceFileTests
{
    private const int Wall = 400;

    private static readonly string[] ForbiddenEndings = ["Helper", "Helpers", "Util", "Utils", "Utility", "Manager", "Common", "Base", "Impl", "Dto", "Misc"];

    private static readonly string[] ForbiddenFiles = ["Extensions.cs", "Models.cs", "Helpers.cs", "Constants.cs", "Types.cs", "Endpoint.cs"];

    public static TheoryData<string> Areas => ["Engine", "Workflows", "Host", "tests"];

    [Theory]
    [MemberData(nameof(Areas))]
    public void No_source_file_is_longer_than_the_wall(string area)
    {
        var tooLong = SourceTree.CSharp(area).Concat(SourceTree.Files(area, "*.cshtml"))
            .Select(file => (file, lines: SourceTree.ReadLines(file).Length)).Where(entry => entry.lines > Wall).Select(entry => $"{entry.file}: {entry.lines} lines");

        Findings.ShouldBeNone(tooLong);
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void A_file_declares_one_type_and_at_most_small_records_and_enums_that_go_with_it(string area)
    {
        var crowded = SourceTree.CSharp(area).Select(DeclaredType.In)
            .Where(types => types.Where(type => !type.IsFileLocal && type.Kind is "class" or "struct" or "interface").DistinctBy(type => type.Name).Count() > 1)
            .Select(types => $"{types[0].File}: {string.Join(", ", types.Select(type => type.Name))}");

        Findings.ShouldBeNone(crowded);
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void A_file_is_named_after_the_type_it_declares(string area)
    {
        var strangers = SourceTree.CSharp(area).Select(file => (file, types: DeclaredType.In(file)))
            .Where(entry => entry.types.Count > 0 && !entry.types.Any(type => IsNamedAfter(entry.file, type.Name)))
            .Select(entry => $"{entry.file}: {string.Join(", ", entry.types.Select(type => type.Name))}");

        Findings.ShouldBeNone(strangers);
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void No_type_has_a_name_that_says_nothing(string area)
    {
        var empty = SourceTree.CSharp(area).SelectMany(DeclaredType.In)
            .Where(type => ForbiddenEndings.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal)) && !type.Name.EndsWith("TagHelper", StringComparison.Ordinal))
            .Select(type => $"{type.File}: {type.Name}");

        Findings.ShouldBeNone(empty);
        Assert.DoesNotContain(SourceTree.CSharp(area), file => ForbiddenFiles.Contains(Path.GetFileName(file)));
    }

    [Fact]
    public void No_folder_has_a_name_that_says_nothing()
    {
        var empty = SourceTree.Folders().Where(folder =>
            ForbiddenEndings.Contains(Path.GetFileName(folder)) || Path.GetFileName(folder) is "Models" or "Services" or "Interfaces" or "Extensions" or "Entities" or "Enums");

        Findings.ShouldBeNone(empty);
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void The_namespace_is_the_folder(string area)
    {
        var displaced = SourceTree.CSharp(area)
            .Select(file => (file, declared: SourceTree.ReadLines(file).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))))
            .Where(entry => entry.declared is not null && entry.declared["namespace ".Length..].TrimEnd(';') != ExpectedNamespace(entry.file))
            .Select(entry => $"{entry.file}: {entry.declared}");

        Findings.ShouldBeNone(displaced);
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Work_left_undone_is_an_issue_not_a_comment(string area)
    {
        var marks = SourceTree.CSharp(area).Where(file => !file.EndsWith("SourceFileTests.cs", StringComparison.Ordinal))
            .Where(file => SourceTree.Read(file) is var text &&
                (text.Contains("TODO", StringComparison.Ordinal) || text.Contains("FIXME", StringComparison.Ordinal) || text.Contains("HACK", StringComparison.Ordinal) ||
                 text.Contains("#region", StringComparison.Ordinal) || text.Contains("NotImplementedException", StringComparison.Ordinal)));

        Findings.ShouldBeNone(marks);
    }

    private static bool IsNamedAfter(string file, string type)
    {
        var name = Path.GetFileName(file);
        return name.EndsWith(".cshtml.cs", StringComparison.Ordinal)
            ? type == name[..^".cshtml.cs".Length] + "Model" || type == name[..^".cshtml.cs".Length] || type.EndsWith("Model", StringComparison.Ordinal)
            : type == name.Split('.')[0] || type + "OfT" == name.Split('.')[0] || type == name.Split('.', '{', '`')[0];
    }

    private static string ExpectedNamespace(string file)
    {
        var folder = file[..file.LastIndexOf('/')].Replace('/', '.');

        // The activities' designer categories are folders for the reader, not namespaces for the author.
        return folder.StartsWith("Engine.Core.Activities", StringComparison.Ordinal) ? "SmartFactory.Engine.Activities"
            : folder.StartsWith("Engine.Core", StringComparison.Ordinal) ? "SmartFactory.Engine" + folder["Engine.Core".Length..]
            : folder.StartsWith("tests.", StringComparison.Ordinal) ? "SmartFactory." + folder["tests.".Length..]
            : "SmartFactory." + folder;
    }
}
