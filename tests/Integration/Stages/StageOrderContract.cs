using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Stages;

namespace SmartFactory.Integration.Stages;

public abstract class StageOrderContract
{
    /// <summary>Finer than a server keeps it: its times have microseconds, the clock counts a tenth of that.</summary>
    private static readonly DateTimeOffset Instant = new DateTimeOffset(2026, 10, 26, 7, 2, 14, TimeSpan.Zero).AddTicks(1_434_187);

    [Fact]
    public async Task Stages_entered_in_one_instant_by_commits_one_after_the_other_keep_their_order()
    {
        await using var db = await OpenAsync();
        var timeline = new StageTimeline(db, new OneCase());
        string[] entered = ["signed", "building", "mentor_queue", "residency", "reporting", "settling", "settled", "aftercare"];
        foreach (var place in entered)
        {
            timeline.Enter("2026-JS1-0001", new StagePlace(7, place, "우리 회사", "", null), Instant);
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        Assert.Equal(entered.Reverse(), (await timeline.OfAsync(OneCase.Application)).Select(e => e.SubStatus));
        Assert.Equal("aftercare", (await timeline.CurrentAsync(OneCase.Application))!.SubStatus);
    }

    /// <summary>A context on a migrated database of its own.</summary>
    private protected abstract Task<ProgrammeDbContext> OpenAsync();

    private sealed class OneCase : ICaseFinder
    {
        public const string Application = "application-1";

        public CaseContext Find(string? correlationId, string? instanceId = null) => new(correlationId)
        {
            Application = new Application { Id = Application, RoundId = "R-2026", CompanyId = "company-1", Track = "JS1", MunicipalityCode = "52130" },
        };
    }
}
