using System.Runtime.CompilerServices;

namespace SmartFactory.Workflows.Tests.Architecture;

/// <summary>The files of the repository as a reader sees them: no build output, no packages, no generated migrations.</summary>
internal static class SourceTree
{
    private static readonly string[] Generated = ["bin", "obj", "node_modules", "artifacts", "data", ".git", "wwwroot", "Migrations", "TestResults"];

    private static readonly string[] Areas = ["Engine", "Workflows", "Host", "tests"];

    public static string Root { get; } = Find();

    /// <summary>Paths relative to the root, with forward slashes.</summary>
    public static IEnumerable<string> Files(string below, string pattern) =>
        Walk(new DirectoryInfo(Path.Combine(Root, below)), pattern).Select(Relative).Order(StringComparer.Ordinal);

    public static IEnumerable<string> CSharp(params string[] below) =>
        (below.Length == 0 ? Areas : below).SelectMany(folder => Files(folder, "*.cs"));

    public static IEnumerable<string> Projects() => Areas.SelectMany(area => Files(area, "*.csproj"));

    public static IEnumerable<string> Folders() =>
        Areas.SelectMany(top => WalkFolders(new DirectoryInfo(Path.Combine(Root, top)))).Select(Relative);

    public static string Read(string relative) => File.ReadAllText(Path.Combine(Root, relative));

    public static string[] ReadLines(string relative) => File.ReadAllLines(Path.Combine(Root, relative));

    private static string Relative(FileSystemInfo entry) => Path.GetRelativePath(Root, entry.FullName).Replace('\\', '/');

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder, string pattern) =>
        folder.Exists ? folder.EnumerateFiles(pattern).Concat(Own(folder).SelectMany(child => Walk(child, pattern))) : [];

    private static IEnumerable<DirectoryInfo> WalkFolders(DirectoryInfo folder) =>
        folder.Exists ? Own(folder).SelectMany(child => WalkFolders(child).Prepend(child)) : [];

    private static IEnumerable<DirectoryInfo> Own(DirectoryInfo folder) =>
        folder.EnumerateDirectories().Where(child => !Generated.Contains(child.Name));

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SmartFactory.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No SmartFactory.slnx above the tests, compiled from " + here);
    }
}
