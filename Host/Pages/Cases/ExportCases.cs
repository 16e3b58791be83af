using System.Globalization;
using System.Text;
using SmartFactory.Host.Components;
using SmartFactory.Host.Security;
using SmartFactory.Workflows.Municipalities;

namespace SmartFactory.Host.Pages.Cases;

/// <summary>GET /cases/export: the filtered list as CSV that a Korean spreadsheet opens correctly.</summary>
internal static class ExportCases
{
    private const int Most = 10_000;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/cases/export", HandleAsync).RequireAuthorization(Policies.Office);

    private static async Task<IResult> HandleAsync([AsParameters] CaseFilter filter, HttpContext context, CaseList cases, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (rows, _) = await cases.ReadAsync(context.User, filter, 0, Most, cancellationToken);
        var csv = new StringBuilder();
        Line(csv, Text.Find("CaseColumns").Split('|'));
        foreach (var row in rows)
        {
            var a = row.Application;
            Line(csv,
            [
                a.Number ?? "", row.CompanyName, Show.BusinessNumber(row.BusinessNumber), MunicipalityCatalog.NameOf(a.MunicipalityCode), Labels.Of("track", a.Track),
                a.Title, StageNames.OfSubStatus(row.SubStatus), Labels.Of(a.Status), Won(a.TotalCost), Won(a.SupportAmount), Won(a.ProvinceAmount), Won(a.MunicipalityAmount), Won(a.OwnAmount),
                Show.Score(a.FinalScore), Show.Second(a.SubmittedAt),
            ]);
        }

        // The mark at the front tells a spreadsheet that this is UTF-8.
        var name = string.Create(CultureInfo.InvariantCulture, $"cases-{Show.Seoul(clock.GetUtcNow()):yyyyMMdd-HHmm}.csv");
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())], "text/csv; charset=utf-8", name);
    }

    private static string Won(long amount) => amount.ToString(CultureInfo.InvariantCulture);

    private static void Line(StringBuilder csv, IReadOnlyList<string> cells) => csv.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    /// <summary>Quoted, and never a formula: a firm's name must not run in an officer's spreadsheet.</summary>
    internal static string Cell(string text)
    {
        var safe = text.Length > 0 && (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r') && !decimal.TryParse(text, CultureInfo.InvariantCulture, out _) ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
