using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Host.Pages.Cases;

/// <summary>A paper handed in: its newest version, and what the reviewer said of it.</summary>
public sealed record PaperRow(ApplicationDocument Document, StoredFile File)
{
    public string Label => DocumentKinds.Find(Document.Kind)?.Label ?? Document.Kind;
}
