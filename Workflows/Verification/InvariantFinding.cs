namespace SmartFactory.Workflows.Verification;

/// <summary>What one invariant found.</summary>
public sealed record InvariantFinding(string Id, string Title, IReadOnlyList<string> Violations);
