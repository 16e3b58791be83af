namespace SmartFactory.Host.Pages.Admin.Health;

/// <summary>One line of the last verification, as it was stored.</summary>
public sealed record InvariantLine(string Id, string Title, int Count, IReadOnlyList<string> Violations);
