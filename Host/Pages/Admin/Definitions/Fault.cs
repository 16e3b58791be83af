namespace SmartFactory.Host.Pages.Admin.Definitions;

/// <summary>Why a definition cannot be published, and where.</summary>
public sealed record Fault(string Where, string Message);
