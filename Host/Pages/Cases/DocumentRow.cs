namespace SmartFactory.Host.Pages.Cases;

/// <summary>A document given out, as a line of a list.</summary>
public sealed record DocumentRow(string Id, string Kind, string Number, string Title, DateTimeOffset CreatedAt, bool HasPdf);
