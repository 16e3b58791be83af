namespace SmartFactory.Workflows.Accounts;

/// <summary>A key that protects session cookies and form tokens. In the database, so that every node reads what another wrote.</summary>
public sealed class ProtectionKey
{
    /// <summary>What the framework calls the element: <c>key-{guid}</c>, <c>revocation-…</c>.</summary>
    public required string Name { get; set; }

    public required string Xml { get; set; }

    public DateTimeOffset StoredAt { get; set; }
}
