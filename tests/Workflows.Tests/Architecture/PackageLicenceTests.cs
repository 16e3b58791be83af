using System.Text.Json;
using System.Xml.Linq;

namespace SmartFactory.Workflows.Tests.Architecture;

public sealed class PackageLicenceTests
{
    private static readonly string[] Permissive = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "ISC", "0BSD", "Zlib", "MS-PL", "blessing"];

    /// <summary>Packages whose nuspec points to a file or page instead of an expression, read by hand; the reason stands beside the name.</summary>
    private static readonly Dictionary<string, string> ReadByHand = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SQLitePCLRaw.lib.e_sqlite3"] = "SQLite itself is in the public domain; the wrapper is Apache-2.0",
        ["SourceGear.sqlite3"] = "SQLite itself is in the public domain",
    };

    public static TheoryData<string> ShippedProjects => ["Engine/Core", "Engine/Persistence", "Engine/Scheduling", "Engine/Api", "Workflows", "Host"];

    [Theory]
    [MemberData(nameof(ShippedProjects))]
    public void Everything_that_ships_has_a_permissive_licence(string project)
    {
        var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, project, "obj", "project.assets.json"))).RootElement;
        var folders = assets.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        var others = assets.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .Select(library => (library.Name, licence: Licence(library, folders)))
            .Where(package => !IsPermissive(package.licence) && !ReadByHand.ContainsKey(package.Name.Split('/')[0]))
            .Select(package => $"{package.Name}: {package.licence}");

        Findings.ShouldBeNone(others);
    }

    private static bool IsPermissive(string licence) =>
        licence.Trim('(', ')').Split(" AND ").All(part => part.Split(" OR ").Any(choice => Permissive.Contains(choice.Trim(' ', '(', ')'))));

    private static string Licence(JsonProperty library, List<string> folders)
    {
        var path = library.Value.GetProperty("path").GetString()!;
        var nuspec = folders.Select(folder => Path.Combine(folder, path)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.nuspec")).First();
        var metadata = XDocument.Load(nuspec).Root!.Elements().First(element => element.Name.LocalName == "metadata");
        var licence = metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "license");
        var page = metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "licenseUrl")?.Value ?? "none";
        return (string?)licence?.Attribute("type") == "expression" ? licence.Value : ByPage(licence?.Value ?? page);
    }

    private static string ByPage(string page) =>
        page.Contains("dotnet/standard", StringComparison.Ordinal) || page.Contains("licenses.nuget.org/MIT", StringComparison.Ordinal) || page.Contains("dotnet/core-setup", StringComparison.Ordinal) ? "MIT"
        : page.Contains("LICENSE-2.0", StringComparison.Ordinal) ? "Apache-2.0"
        : page;
}
