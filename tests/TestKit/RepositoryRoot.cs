using System.Reflection;

namespace SmartFactory.TestKit;

/// <summary>Where the sources are, for tests that read files of the tree or start the built host.</summary>
public static class RepositoryRoot
{
    public static string Path { get; } = Find();

    /// <summary>Debug or Release: a child process must be of the same build as the test that starts it.</summary>
    public static string Configuration { get; } =
        typeof(RepositoryRoot).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    public static string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "SmartFactory.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("No SmartFactory.slnx above " + AppContext.BaseDirectory);
    }
}
