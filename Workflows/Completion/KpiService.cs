using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;

namespace SmartFactory.Workflows.Completion;

/// <summary>A project's performance indicators. Writes belong to the caller's commit.</summary>
public sealed class KpiService(ProgrammeDbContext db)
{
    public IReadOnlyList<Kpi> List(string projectNumber) =>
        [.. db.Set<Kpi>().Where(k => k.ProjectNumber == projectNumber).OrderBy(k => k.Position)];

    /// <summary>Sets the indicators anew, as agreed. Rows whose target is the baseline are no indicators and are left out.</summary>
    public async Task ReplaceAsync(string projectNumber, IReadOnlyList<JsonObject> rows, CancellationToken cancellationToken = default)
    {
        var usable = rows.Where(r => r.Text("name").Length > 0 && r.Number("baseline") is { } from && r.Number("target") is { } to && from != to).ToList();
        if (usable.Count == 0)
        {
            return;
        }

        db.RemoveRange(db.Set<Kpi>().Where(k => k.ProjectNumber == projectNumber));
        foreach (var (row, position) in usable.Select((r, i) => (r, i + 1)))
        {
            db.Add(new Kpi
            {
                Id = $"{projectNumber}/{position}",
                ProjectNumber = projectNumber,
                Position = position,
                Name = row.Text("name"),
                Unit = row.Text("unit"),
                Direction = OfficeWords.Find<KpiDirection>(row.Text("direction")) ?? (row.Number("target") > row.Number("baseline") ? KpiDirection.Increase : KpiDirection.Decrease),
                Baseline = row.Number("baseline")!.Value,
                Target = row.Number("target")!.Value,
                Weight = (int)(row.Whole("weight") ?? 0),
                IsCore = row.Flag("core") ?? false,
            });
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The mentors' diagnosis confirms the baselines; those it corrects must still leave a way to the target.</summary>
    public async Task FreezeBaselinesAsync(string projectNumber, IReadOnlyList<JsonObject> rows, CancellationToken cancellationToken = default)
    {
        foreach (var kpi in List(projectNumber))
        {
            if (rows.FirstOrDefault(r => r.Text("key") == kpi.Id)?.Number("baseline") is { } corrected && corrected != kpi.Target)
            {
                kpi.Baseline = corrected;
            }

            kpi.IsFrozen = true;
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes over measured values and returns the achievement of the core indicators.</summary>
    public async Task<int?> MeasureAsync(string projectNumber, IReadOnlyList<JsonObject> rows, CancellationToken cancellationToken = default)
    {
        var kpis = List(projectNumber);
        foreach (var kpi in kpis)
        {
            kpi.Actual = rows.FirstOrDefault(r => r.Text("key") == kpi.Id)?.Number("actual") ?? kpi.Actual;
        }

        await db.SaveChangesAsync(cancellationToken);
        return KpiArithmetic.Overall(kpis);
    }
}
