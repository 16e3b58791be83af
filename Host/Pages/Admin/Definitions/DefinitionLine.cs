namespace SmartFactory.Host.Pages.Admin.Definitions;

/// <summary>A definition as a line of a list.</summary>
public sealed record DefinitionLine(string Definition, string Name, int? Published, DateTimeOffset? PublishedAt, int Running);
