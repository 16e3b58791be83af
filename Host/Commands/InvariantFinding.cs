namespace SmartFactory.Host.Commands;

/// <summary>What one invariant found.</summary>
internal sealed record InvariantFinding(string Id, string Title, IReadOnlyList<string> Violations);
