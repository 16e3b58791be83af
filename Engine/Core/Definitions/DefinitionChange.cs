namespace SmartFactory.Engine.Definitions;

/// <summary>Who changes a definition, and what they say about it.</summary>
public sealed record DefinitionChange(string? By, string? Note = null);
