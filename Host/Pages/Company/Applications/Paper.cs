using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Host.Pages.Company.Applications;

/// <summary>A paper the form asks for and the newest file given for it.</summary>
public sealed record Paper(DocumentKind Kind, StoredFile? File);
