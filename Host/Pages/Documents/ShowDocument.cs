using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Documents;
using SmartFactory.Workflows.Files;

namespace SmartFactory.Host.Pages.Documents;

/// <summary>GET /documents/{id}: the frozen page, to be read or printed. GET /documents/{id}/pdf: its PDF, made now when it was not made yet.</summary>
internal static class ShowDocument
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/documents/{id}", PageAsync).RequireAuthorization();
        endpoints.MapGet("/documents/{id}/pdf", PdfAsync).RequireAuthorization();
    }

    private static async Task<IResult> PageAsync(string id, HttpContext context, ProgrammeDbContext db, CaseAccess access, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, context, db, access, cancellationToken) is not { } document)
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.StoredHtmlPolicy;
        return Results.Content(document.Html, "text/html; charset=utf-8");
    }

    private static async Task<IResult> PdfAsync(string id, HttpContext context, ProgrammeDbContext db, CaseAccess access, [FromServices] IFileStore files, [FromServices] IPdfRenderer renderer, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, context, db, access, cancellationToken) is not { } document)
        {
            return Results.NotFound();
        }

        var name = $"{document.Title} {document.Number}.pdf";
        if (document.PdfFileId is { } file && await files.OpenAsync(file, cancellationToken) is { } stored)
        {
            return Results.File(stored, "application/pdf", name);
        }

        // Without a browser on the machine the print page does the same service.
        return renderer.IsAvailable
            ? Results.File(await renderer.RenderAsync(document.Html, cancellationToken), "application/pdf", name)
            : Results.LocalRedirect($"/documents/{id}");
    }

    private static async Task<IssuedDocument?> FindAsync(string id, HttpContext context, ProgrammeDbContext db, CaseAccess access, CancellationToken cancellationToken)
    {
        var document = await db.Set<IssuedDocument>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancellationToken);
        if (document is null)
        {
            return null;
        }

        var office = context.User.Area() is Area.Admin or Area.Province or Area.Institute;
        var mine = document.CompanyId is not null && document.CompanyId == context.User.CompanyId();
        var ofCase = document.ApplicationId is not null && await access.MaySeeAsync(context.User, document.ApplicationId, cancellationToken);
        return office || mine || ofCase ? document : null;
    }
}
