namespace SmartFactory.Engine.Activities;

/// <summary>The ports by which an activity is left. Without any it is left by "Done".</summary>
public sealed class Outcomes(params string[] names)
{
    public static readonly Outcomes Default = new("Done");

    public static readonly Outcomes Empty = new();

    public IReadOnlyList<string> Names { get; } = names;

    internal bool Contains(string? port)
    {
        foreach (var name in names)
        {
            if (string.Equals(name, port, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
