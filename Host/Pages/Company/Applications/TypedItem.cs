namespace SmartFactory.Host.Pages.Company.Applications;

/// <summary>A line of the costs as typed.</summary>
public sealed record TypedItem(string Name, string Hint, string Typed, bool Bad);
