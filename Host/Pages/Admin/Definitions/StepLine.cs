namespace SmartFactory.Host.Pages.Admin.Definitions;

/// <summary>A step of a definition as a row of its table, the twin of the diagram.</summary>
public sealed record StepLine(string Id, string Name, string Type, string Who, string Due, IReadOnlyList<string> Next);
