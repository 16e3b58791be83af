using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Municipalities;

namespace SmartFactory.Workflows.Documents.Contents;

/// <summary>접수증: that an application came in, when, and what it was.</summary>
internal sealed class ReceiptContent(ProgrammeDbContext database) : IDocumentContent
{
    public string Kind => "receipt";

    public async Task<DocumentContent> BuildAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var application = context.Application ?? throw new InvalidOperationException("A receipt needs an application.");
        var company = context.Company!;
        var round = context.Round!;
        var documents = await DocumentsAsync(application.Id, cancellationToken);
        return new DocumentContent("신청 접수증", new JsonObject
        {
            ["roundTitle"] = round.Title,
            ["applicationNumber"] = application.Number,
            ["submittedAt"] = application.SubmittedAt is { } at ? at.ToSeoul().ToString("yyyy-MM-dd(ddd) HH:mm:ss", CultureInfo.GetCultureInfo("ko-KR")) : "",
            ["companyName"] = company.Name,
            ["businessNumber"] = BusinessNumber.Format(company.BusinessNumber),
            ["representative"] = company.Representative,
            ["municipality"] = MunicipalityCatalog.NameOf(application.MunicipalityCode),
            ["address"] = company.Address,
            ["track"] = application.Track,
            ["trackName"] = round.Tracks.FirstOrDefault(t => t.Code == application.Track)?.Name ?? application.Track,
            ["projectTitle"] = application.Title,
            ["vendorName"] = application.VendorName,
            ["vendorNumber"] = BusinessNumber.Format(application.VendorBusinessNumber),
            ["costItems"] = CostItems(application),
            ["totalCost"] = Won(application.TotalCost),
            ["support"] = Won(application.SupportAmount),
            ["province"] = Won(application.ProvinceAmount),
            ["municipalityShare"] = Won(application.MunicipalityAmount),
            ["own"] = Won(application.OwnAmount),
            ["documents"] = documents,
            ["documentCount"] = documents.Count,
            ["submissionHash"] = application.SubmissionHash,
            ["closeAt"] = SeoulTime.Text(round.CloseAt),
            ["schedule"] = new JsonArray(
                Step("요건검토", "전북테크노파크가 서류를 확인합니다. 빠진 것이 있으면 알려 드립니다.", "접수 마감 뒤"),
                Step("현장평가", "평가위원이 공장을 찾아갑니다. 방문 날짜는 미리 알려 드립니다.", "일정 안내"),
                Step("발표평가", "대표자께서 발표하십니다.", "일정 안내"),
                Step("선정 결과", "누리집과 전자우편으로 알려 드립니다.", SeoulTime.DateText(round.SelectAt) + " 예정")),
        });
    }

    private static JsonArray CostItems(Application application) =>
    [
        .. (JsonNode.Parse(application.CostItemsJson) as JsonArray ?? []).OfType<JsonObject>().Select(i => new JsonObject
        {
            ["item"] = i["item"]?.ToString(),
            ["amount"] = Won(long.TryParse(i["amount"]?.ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var amount) ? amount : 0),
        }),
    ];

    private static JsonObject Step(string name, string text, string when) => new() { ["name"] = name, ["text"] = text, ["when"] = when };

    private static string Won(long amount) => amount.ToString("N0", CultureInfo.InvariantCulture);

    private async Task<JsonArray> DocumentsAsync(string applicationId, CancellationToken cancellationToken)
    {
        var documents = await database.Set<ApplicationDocument>().AsNoTracking()
            .Where(d => d.ApplicationId == applicationId)
            .Join(database.Set<StoredFile>(), d => d.FileId, f => f.Id, (d, f) => new { d.Kind, d.Version, f.FileName })
            .ToListAsync(cancellationToken);
        var newest = documents.GroupBy(d => d.Kind).Select(g => g.MaxBy(d => d.Version)!).ToList();
        var order = DocumentKinds.All.Select(k => k.Key).ToList();
        return
        [
            .. newest.OrderBy(d => order.IndexOf(d.Kind)).Select((d, i) => new JsonObject
            {
                ["no"] = i + 1,
                ["name"] = DocumentKinds.Find(d.Kind)?.Label ?? d.Kind,
                ["file"] = d.FileName,
            }),
        ];
    }
}
