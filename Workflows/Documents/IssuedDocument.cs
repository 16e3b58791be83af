namespace SmartFactory.Workflows.Documents;

/// <summary>A document given out under a number. What is frozen is the HTML and its hash; the PDF is made from it once and never again.</summary>
public sealed class IssuedDocument
{
    public required string Id { get; set; }

    /// <summary>Template key (receipt, call, agreement, certificate …).</summary>
    public required string Kind { get; set; }

    public required string Number { get; set; }

    public required string Title { get; set; }

    public string? Reference { get; set; }

    public string? ApplicationId { get; set; }

    public string? CompanyId { get; set; }

    public string? InstanceId { get; set; }

    /// <summary>The activity that waits for it; null when nothing does.</summary>
    public string? BookmarkId { get; set; }

    public IssuedDocumentStatus Status { get; set; }

    public required string Html { get; set; }

    public required string HtmlSha256 { get; set; }

    public string? PdfFileId { get; set; }

    public string? PdfSha256 { get; set; }

    public int Attempts { get; set; }

    public string? LastError { get; set; }

    public DateTimeOffset NotBefore { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? IssuedAt { get; set; }
}
