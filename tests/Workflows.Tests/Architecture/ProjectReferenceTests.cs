using System.Xml.Linq;

namespace SmartFactory.Workflows.Tests.Architecture;

public sealed class ProjectReferenceTests
{
    /// <summary>Who may know whom. A reverse reference fails the restore; a sideways one would compile, so it fails here.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Engine.Core"] = [],
        ["Engine.Persistence"] = ["Engine.Core"],
        ["Engine.Scheduling"] = ["Engine.Core"],
        ["Engine.Api"] = ["Engine.Core"],
        ["Workflows"] = ["Engine.Core", "Engine.Persistence"],
        ["Host"] = ["Engine.Core", "Engine.Persistence", "Engine.Scheduling", "Engine.Api", "Workflows"],
    };

    [Fact]
    public void Every_product_project_references_only_what_the_allow_list_names()
    {
        var seen = Projects("Engine").Concat(Projects("Workflows")).Concat(Projects("Host")).ToDictionary(Name, References);

        Assert.Equal(Allowed.Keys.Order(), seen.Keys.Order());
        Assert.All(seen, project => Assert.Empty(project.Value.Except(Allowed[project.Key])));
    }

    [Fact]
    public void The_engines_core_brings_no_database_no_web_and_no_scheduler()
    {
        var packages = XDocument.Parse(SourceTree.Read("Engine/Core/SmartFactory.Engine.Core.csproj"))
            .Descendants().Where(element => element.Name.LocalName is "PackageReference" or "FrameworkReference")
            .Select(element => (string)element.Attribute("Include")!);

        Assert.DoesNotContain(packages, name =>
            name.Contains("EntityFramework", StringComparison.Ordinal) || name.Contains("AspNetCore", StringComparison.Ordinal) ||
            name.Contains("Quartz", StringComparison.Ordinal) || name.Contains("Npgsql", StringComparison.Ordinal));
    }

    [Fact]
    public void No_project_file_lies_above_another_because_its_globs_would_compile_both()
    {
        var folders = SourceTree.Projects().Select(file => file[..(file.LastIndexOf('/') + 1)]).ToList();

        Assert.All(folders, folder => Assert.DoesNotContain(folders, other => other != folder && other.StartsWith(folder, StringComparison.Ordinal)));
    }

    [Fact]
    public void Package_versions_are_exact_and_stand_in_one_place()
    {
        var versions = XDocument.Parse(SourceTree.Read("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => (string)package.Attribute("Version")!).ToList();
        var local = SourceTree.Projects()
            .SelectMany(file => XDocument.Parse(SourceTree.Read(file)).Descendants("PackageReference").Where(package => package.Attribute("Version") is not null).Select(_ => file));

        Assert.NotEmpty(versions);
        Assert.All(versions, version => Assert.Matches(@"^\d+\.\d+\.\d+(\.\d+)?$", version));
        Findings.ShouldBeNone(local);
    }

    private static IEnumerable<string> Projects(string below) => SourceTree.Files(below, "*.csproj");

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path).Replace("SmartFactory.", "", StringComparison.Ordinal);

    private static string[] References(string path) =>
        [.. XDocument.Parse(SourceTree.Read(path)).Descendants("ProjectReference").Select(reference => Name(((string)reference.Attribute("Include")!).Replace('\\', '/')))];
}
