using System.ComponentModel.DataAnnotations;

namespace SmartFactory.Workflows.Documents;

/// <summary>How documents are printed.</summary>
public sealed class DocumentOptions
{
    public const string Section = "Documents";

    /// <summary>Off: documents are frozen as HTML only, and the print page is served.</summary>
    public bool Pdf { get; set; } = true;

    /// <summary>Path of the browser; found by its usual names when empty.</summary>
    public string? Browser { get; set; }

    [Range(1, 300)]
    public int TimeoutSeconds { get; set; } = 60;

    [Range(1, 20)]
    public int MaxAttempts { get; set; } = 5;
}
