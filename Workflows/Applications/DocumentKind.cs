namespace SmartFactory.Workflows.Applications;

/// <summary>A paper an application may or must have.</summary>
/// <param name="Key">Stable English key, kept on the uploaded document.</param>
/// <param name="ValidDays">Not older than this many days on the day of submission, when set.</param>
public sealed record DocumentKind(string Key, string Label, bool Required, int? ValidDays = null, string Hint = "");
