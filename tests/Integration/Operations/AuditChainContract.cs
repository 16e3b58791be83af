using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Operations;
using SmartFactory.Workflows.Tests.Tasks;
using SmartFactory.Workflows.Verification;

namespace SmartFactory.Integration.Operations;

/// <summary>The audit trail tells whatever is done to it behind the product's back, on either database.</summary>
public abstract class AuditChainContract : IAsyncLifetime
{
    private protected TaskOffice Office { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Office = await OpenAsync();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var task = await Office.AskOneAsync(new() { ["role"] = "Institute", ["actions"] = """["적합","부적합"]""" });
            await Office.DecideAsync(task, "oh", "적합");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Every_change_of_the_trail_is_found_and_the_entry_named()
    {
        Assert.Empty(await FaultsAsync());
        var last = await Office.ReadAsync(db => db.Set<AuditEntry>().MaxAsync(e => e.Sequence));
        var decided = (await Office.AuditAsync("task.completed"))[0];

        await DamageAsync($"""UPDATE "AuditEntries" SET "Actor" = 'kim' WHERE "Sequence" = {decided.Sequence}""", $"audit entry {decided.Sequence} (task.completed of {decided.Subject}) was changed after it was written");
        await DamageAsync($"""UPDATE "AuditEntries" SET "Hash" = "PreviousHash" WHERE "Sequence" = 2""", "audit entry 3 ", "does not follow the entry before it");
        await DamageAsync($"""UPDATE "AuditEntries" SET "Sequence" = {last + 5} WHERE "Sequence" = {last}""", $"audit entries {last} to {last + 4} are missing");
        await DamageAsync("""DELETE FROM "AuditEntries" WHERE "Sequence" = 2""", "audit entry 2 is missing");
        await DamageAsync($"""DELETE FROM "AuditEntries" WHERE "Sequence" >= {(await Office.AuditAsync("task.completed"))[1].Sequence}""", "is completed and has 0 audit entries of that instead of one");
    }

    [Fact]
    public async Task A_trail_cut_off_or_written_anew_is_found_by_what_an_earlier_run_wrote_down()
    {
        await using (var scope = Office.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<OperationLog>().RecordAsync(OperationRun.Verification, Office.Clock.GetUtcNow(), true, new JsonObject());
        }

        Assert.Empty(await FaultsAsync());
        var last = await Office.ReadAsync(db => db.Set<AuditEntry>().OrderByDescending(e => e.Sequence).FirstAsync());

        // Nothing else could tell: a mail's entry at the very end, whole in itself.
        var forged = new AuditEntry { Sequence = last.Sequence, At = last.At, Action = last.Action, Subject = last.Subject, Reference = last.Reference, Actor = "somebody", DataJson = last.DataJson, PreviousHash = last.PreviousHash, Hash = "" };
        await DamageAsync($"""UPDATE "AuditEntries" SET "Actor" = 'somebody', "Hash" = '{AuditTrail.HashOf(forged)}' WHERE "Sequence" = {last.Sequence}""", $"audit entry {last.Sequence} ", "is not the one that stood there on 2026-03-09");
        await DamageAsync($"""DELETE FROM "AuditEntries" WHERE "Sequence" = {last.Sequence}""", $"the audit trail ends at entry {last.Sequence - 1}", $"it went to {last.Sequence}");
    }

    private protected abstract Task<TaskOffice> OpenAsync();

    /// <summary>Does the damage, sees it named, and takes it back.</summary>
    private async Task DamageAsync(string sql, params string[] complaint)
    {
        var before = await Office.ReadAsync(db => db.Set<AuditEntry>().AsNoTracking().OrderBy(e => e.Sequence).ToListAsync());
        await Office.CommitAsync(services => services.GetRequiredService<ProgrammeDbContext>().Database.ExecuteSqlRawAsync(sql));

        Assert.Contains(await FaultsAsync(), fault => Array.TrueForAll(complaint, part => fault.Contains(part, StringComparison.Ordinal)));

        await Office.CommitAsync(async services =>
        {
            var db = services.GetRequiredService<ProgrammeDbContext>();
            await db.Set<AuditEntry>().ExecuteDeleteAsync();
            db.AddRange(before);
            return true;
        });
        Assert.Empty(await FaultsAsync());
    }

    private protected async Task<IReadOnlyList<string>> FaultsAsync()
    {
        await using var scope = Office.Services.CreateAsyncScope();
        var findings = await scope.ServiceProvider.GetRequiredService<InvariantCheck>().RunAsync();
        return Assert.Single(findings, f => f.Id == "I7").Violations;
    }
}
