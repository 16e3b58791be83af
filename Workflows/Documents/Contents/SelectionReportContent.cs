using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Municipalities;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Documents.Contents;

/// <summary>선정조서: every cell's ranking and what was decided, for the file.</summary>
internal sealed class SelectionReportContent(ProgrammeDbContext database) : IDocumentContent
{
    public string Kind => "selection-report";

    public async Task<DocumentContent> BuildAsync(CaseContext context, JsonObject data, CancellationToken cancellationToken)
    {
        var round = context.Round ?? throw new InvalidOperationException("A selection report needs a round.");
        var firms = await database.Set<Application>().AsNoTracking()
            .Where(a => a.RoundId == round.Id && a.Number != null)
            .Join(database.Set<Company>(), a => a.CompanyId, c => c.Id, (a, c) => new Firm(a, c.Name))
            .ToListAsync(cancellationToken);
        return new DocumentContent("선정조서", new JsonObject
        {
            ["roundTitle"] = round.Title,
            ["tracks"] = new JsonArray([.. round.Tracks.OrderBy(t => t.Code, StringComparer.Ordinal).Select(t => Summary(t, firms))]),
            ["cells"] = new JsonArray([.. Cells(round, firms)]),
            ["decisions"] = await DecisionsAsync(round.Id, cancellationToken),
        });
    }

    private static JsonObject Summary(RoundTrack track, List<Firm> firms)
    {
        var own = firms.Where(f => f.Application.Track == track.Code).Select(f => f.Application).ToList();
        int Count(params ApplicationStatus[] statuses) => own.Count(a => statuses.Contains(a.Status));
        return new JsonObject
        {
            ["code"] = track.Code,
            ["name"] = track.Name,
            ["quota"] = track.Quota,
            ["applied"] = own.Count,
            ["eligible"] = own.Count - Count(ApplicationStatus.Ineligible, ApplicationStatus.Withdrawn, ApplicationStatus.Submitted),
            ["selected"] = Count(ApplicationStatus.Selected),
            ["waiting"] = Count(ApplicationStatus.Waiting),
            ["rejected"] = Count(ApplicationStatus.Rejected, ApplicationStatus.Excluded),
            ["support"] = Won(own.Where(a => a.Status == ApplicationStatus.Selected).Sum(a => a.SupportAmount)),
        };
    }

    private static IEnumerable<JsonNode> Cells(Round round, List<Firm> firms)
    {
        foreach (var track in round.Tracks.OrderBy(t => t.Code, StringComparer.Ordinal))
        {
            foreach (var municipality in MunicipalityCatalog.All)
            {
                var own = firms.Where(f => f.Application.Track == track.Code && f.Application.MunicipalityCode == municipality.Code && f.Application.FinalScore is not null)
                    .OrderByDescending(f => f.Application.FinalScore)
                    .ThenBy(f => f.Application.Number, StringComparer.Ordinal)
                    .ToList();
                if (own.Count > 0)
                {
                    yield return new JsonObject
                    {
                        ["municipality"] = municipality.Name,
                        ["track"] = track.Code,
                        ["quota"] = round.Cells.Where(c => c.Track == track.Code && c.MunicipalityCode == municipality.Code).Sum(c => c.Quota),
                        ["firms"] = new JsonArray([.. own.Select(Row)]),
                    };
                }
            }
        }
    }

    private static JsonNode Row(Firm firm, int index)
    {
        var application = firm.Application;
        return new JsonObject
        {
            ["rank"] = application.RankInCell ?? index + 1,
            ["number"] = application.Number,
            ["company"] = firm.CompanyName,
            ["score"] = (application.FinalScore!.Value / 100m).ToString("0.00", CultureInfo.InvariantCulture),
            ["bonus"] = application.BonusClaimed,
            ["support"] = Won(application.SupportAmount),
            ["decision"] = application.Status switch
            {
                ApplicationStatus.Selected => "선정",
                ApplicationStatus.Waiting => $"예비 {application.WaitingRank}",
                ApplicationStatus.Excluded => "제외",
                ApplicationStatus.Rejected => "탈락",
                ApplicationStatus.Withdrawn => "철회",
                _ => "-",
            },
            ["reason"] = application.DecisionReason ?? "",
        };
    }

    private static string Won(long amount) => amount.ToString("N0", CultureInfo.InvariantCulture);

    private async Task<JsonArray> DecisionsAsync(string roundId, CancellationToken cancellationToken)
    {
        var records = await database.Set<DecisionRecord>().AsNoTracking()
            .Where(r => r.Reference == roundId && r.DecidedBy != null)
            .OrderBy(r => r.DecidedAt)
            .ToListAsync(cancellationToken);
        var ids = records.Select(r => r.DecidedBy).Distinct().ToList();
        var names = await database.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => $"{p.DisplayName} {p.Position}".Trim(), cancellationToken);
        return
        [
            .. records.Select(r => new JsonObject
            {
                ["at"] = SeoulTime.Text(r.DecidedAt),
                ["decision"] = r.Decision,
                ["outcome"] = r.Outcome,
                ["reason"] = r.Reason,
                ["by"] = names.GetValueOrDefault(r.DecidedBy!) ?? "",
            }),
        ];
    }

    private sealed record Firm(Application Application, string CompanyName);
}
