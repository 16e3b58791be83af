namespace SmartFactory.TestKit;

/// <summary>How a <see cref="ProductHost"/> is started. The folder holds database, files and log and survives a restart of the host.</summary>
public sealed record ProductHostOptions
{
    public string Environment { get; init; } = "Development";

    /// <summary>Settings as on a command line: "Smtp:Host" = "127.0.0.1".</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public TimeSpan StartWithin { get; init; } = TimeSpan.FromSeconds(120);
}
