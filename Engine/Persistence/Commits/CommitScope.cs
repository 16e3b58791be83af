using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Persistence.Commits;

/// <summary>Knows whether the code that runs is inside a commit, so that a nested one is refused instead of waiting for itself.</summary>
internal static class CommitScope
{
    private static readonly AsyncLocal<Marker?> Ambient = new();

    public static void RefuseNested(string name)
    {
        if (Ambient.Value is { Open: true } outer)
        {
            throw new NestedCommitException(name, outer.Name);
        }
    }

    /// <summary>Marks the current flow. What the work forgot to await keeps the marker, so it is closed and not merely dropped.</summary>
    public static Marker Enter(string name)
    {
        var marker = new Marker(name);
        Ambient.Value = marker;
        return marker;
    }

    internal sealed class Marker(string name) : IDisposable
    {
        public string Name { get; } = name;

        public bool Open { get; private set; } = true;

        public void Dispose() => Open = false;
    }
}
