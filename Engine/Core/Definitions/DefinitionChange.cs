namespace SmartFactory.Engine.Definitions;

/// <summary>Who changes a definition, and what they say about it.</summary>
/// <param name="BeginsVersion">An open draft is left as it is and the change becomes the version after it: what comes from a file or from an older version overwrites nothing.</param>
public sealed record DefinitionChange(string? By, string? Note = null, bool BeginsVersion = false);
