using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Documents;

/// <summary>Finds issued documents for pages.</summary>
public sealed class DocumentReader(ProgrammeDbContext database)
{
    public Task<IssuedDocument?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        database.Set<IssuedDocument>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancellationToken);

    /// <summary>Of an application and its project, newest first, without their text.</summary>
    public async Task<IReadOnlyList<DocumentSummary>> OfApplicationAsync(string applicationId, CancellationToken cancellationToken = default) =>
        await database.Set<IssuedDocument>().AsNoTracking()
            .Where(d => d.ApplicationId == applicationId)
            .OrderByDescending(d => d.Id)
            .Select(d => new DocumentSummary(d.Id, d.Kind, d.Number, d.Title, d.Status, d.HtmlSha256, d.PdfFileId, d.CreatedAt))
            .ToListAsync(cancellationToken);
}

/// <summary>A line of a list of documents.</summary>
public sealed record DocumentSummary(string Id, string Kind, string Number, string Title, IssuedDocumentStatus Status, string HtmlSha256, string? PdfFileId, DateTimeOffset CreatedAt);
