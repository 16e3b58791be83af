using SmartFactory.Workflows.Applications;

namespace SmartFactory.Host.Pages.Cases;

/// <summary>An application as a line of a list.</summary>
public sealed record CaseRow(Application Application, string CompanyName, string BusinessNumber, string? SubStatus);
