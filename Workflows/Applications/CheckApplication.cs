using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Projects;

namespace SmartFactory.Workflows.Applications;

/// <summary>The machine's part of the screening: business state, running or recent projects of the same firm (R18), size for the basic track.</summary>
internal sealed class CheckApplication(ICaseFinder cases, ProgrammeDbContext db, IBusinessStateSource businessStates) : IBackgroundTask
{
    private const int BasicTrackEmployees = 20;
    private const long BasicTrackRevenue = 5_000_000_000;

    public string Name => "application.check";

    public async Task<JsonNode?> RunAsync(BackgroundTaskContext context, CancellationToken cancellationToken)
    {
        if (cases.Find(context.CorrelationId) is not { Application: { } application, Company: { } company })
        {
            throw new InvalidOperationException($"{context.CorrelationId} is no application.");
        }

        var findings = new JsonArray();
        var state = await businessStates.FindAsync(company.BusinessNumber, cancellationToken);
        findings.Add(Finding("휴·폐업", state switch { BusinessState.Active => true, BusinessState.Unknown => null, _ => false }, state.ToString()));
        var others = await db.Set<Project>().Where(p => p.CompanyId == company.Id && p.ApplicationId != application.Id).Select(p => p.Number).ToListAsync(cancellationToken);
        findings.Add(Finding("중복 협약", others.Count == 0, string.Join(", ", others)));
        if (application.Track == "JS1")
        {
            findings.Add(Finding("기초1 규모(매출 50억·고용 20명 미만)", company.Revenue < BasicTrackRevenue && company.Employees < BasicTrackEmployees, $"{company.Employees}"));
        }

        var kinds = await db.Set<ApplicationDocument>().Where(d => d.ApplicationId == application.Id).Select(d => d.Kind).Distinct().ToListAsync(cancellationToken);
        findings.Add(Finding("필수 서류", DocumentKinds.All.Where(k => k.Required).All(k => kinds.Contains(k.Key)), $"{kinds.Count}"));
        var isClear = findings.All(f => (bool?)f!["ok"] != false) && state != BusinessState.Unknown;
        return new JsonObject { ["state"] = isClear ? "이상 없음" : state == BusinessState.Unknown ? "수기확인" : "확인 필요", ["findings"] = findings };
    }

    private static JsonObject Finding(string label, bool? ok, string detail) => new() { ["label"] = label, ["ok"] = ok, ["detail"] = detail };
}
