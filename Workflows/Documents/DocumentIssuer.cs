using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Numbers;

namespace SmartFactory.Workflows.Documents;

/// <summary>Freezes documents, in the caller's commit.</summary>
public sealed class DocumentIssuer(
    ProgrammeDbContext database,
    DocumentTemplates templates,
    IEnumerable<IDocumentContent> contents,
    ICaseFinder cases,
    NumberAllotter numbers,
    AuditTrail audit,
    TimeProvider clock)
{
    public async Task<IssuedDocument> IssueAsync(DocumentOrder order, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var context = cases.Find(order.Reference, order.InstanceId);
        var content = await (contents.FirstOrDefault(c => c.Kind == order.Kind) ?? throw new InvalidOperationException($"Nothing says what a document '{order.Kind}' contains."))
            .BuildAsync(context, order.Data, cancellationToken);
        var number = content.Number is { } own ? await FreeNumberAsync(order.Kind, own, cancellationToken) : await AllotAsync(now, cancellationToken);
        var values = (JsonObject)content.Values.DeepClone();
        values["title"] = content.Title;
        values["number"] = number;
        values["issuedAt"] = SeoulTime.Text(now);
        values["issuedDate"] = now.ToSeoul().ToString("yyyy'년' M'월' d'일'", CultureInfo.InvariantCulture);
        var html = templates.Render(order.Kind, values);
        var document = new IssuedDocument
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            Kind = order.Kind,
            Number = number,
            Title = content.Title,
            Reference = order.Reference,
            ApplicationId = context.ApplicationId,
            CompanyId = context.CompanyId,
            InstanceId = order.InstanceId,
            BookmarkId = order.BookmarkId,
            Status = IssuedDocumentStatus.Pending,
            Html = html,
            HtmlSha256 = HashOf(html),
            NotBefore = now,
            CreatedAt = now,
        };
        database.Add(document);
        await audit.AppendAsync(
            new AuditFact("document.issued", document.Id, order.Reference, Data: new JsonObject { ["kind"] = order.Kind, ["number"] = number, ["sha256"] = document.HtmlSha256 }),
            cancellationToken);
        return document;
    }

    public static string HashOf(string html) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html)));

    /// <summary>A document given out again under its own number (a new version of an agreement) says which version it is.</summary>
    private async Task<string> FreeNumberAsync(string kind, string own, CancellationToken cancellationToken)
    {
        var issued = await database.Set<IssuedDocument>().CountAsync(d => d.Kind == kind && (d.Number == own || d.Number.StartsWith(own + "/")), cancellationToken)
            + database.Set<IssuedDocument>().Local.Count(d => d.Kind == kind && database.Entry(d).State == EntityState.Added && (d.Number == own || d.Number.StartsWith(own + "/", StringComparison.Ordinal)));
        return issued == 0 ? own : string.Create(CultureInfo.InvariantCulture, $"{own}/{issued + 1}");
    }

    private async Task<string> AllotAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var year = now.ToSeoul().Year;
        var next = await numbers.NextAsync(string.Create(CultureInfo.InvariantCulture, $"document-{year}"), cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"전북SF-{year}-{next:00000}");
    }
}
