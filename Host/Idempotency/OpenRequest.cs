namespace SmartFactory.Host.Idempotency;

/// <summary>The keyed request that is being worked on; it flows with the request's own code into the commits it asks for.</summary>
internal sealed class OpenRequest(string id, string hash)
{
    private static readonly AsyncLocal<OpenRequest?> Ambient = new();

    public static OpenRequest? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    public string Id { get; } = id;

    public string Hash { get; } = hash;

    /// <summary>A commit has stored the key together with its change.</summary>
    public bool IsTaken { get; set; }
}
