using Microsoft.EntityFrameworkCore;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Idempotency;

/// <summary>Knows which requests have changed something already. Taking one and answering it belong to commits.</summary>
public sealed class AnsweredRequests(ProgrammeDbContext database, TimeProvider clock)
{
    /// <summary>In the commit of the change: false when another request of the same key was first. On PostgreSQL it waits for one that is under way.</summary>
    public async Task<bool> TakeAsync(string id, string requestHash, string change, CancellationToken cancellationToken = default)
    {
        object now = database.Database.IsSqlite() ? clock.GetUtcNow().UtcTicks : clock.GetUtcNow();
        return await database.Database.ExecuteSqlAsync(
            $"""INSERT INTO "AnsweredRequests" ("Id", "RequestHash", "Change", "At") VALUES ({id}, {requestHash}, {change}, {now}) ON CONFLICT DO NOTHING""", cancellationToken) == 1;
    }

    public Task<AnsweredRequest?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        database.Set<AnsweredRequest>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellationToken);

    public Task AnswerAsync(string id, string answerJson, CancellationToken cancellationToken = default) =>
        database.Set<AnsweredRequest>().Where(r => r.Id == id).ExecuteUpdateAsync(r => r.SetProperty(a => a.AnswerJson, answerJson), cancellationToken);

    /// <summary>It came to nothing (a form with faults): the key may be used again.</summary>
    public Task ReleaseAsync(string id, CancellationToken cancellationToken = default) =>
        database.Set<AnsweredRequest>().Where(r => r.Id == id).ExecuteDeleteAsync(cancellationToken);

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken = default) =>
        database.Set<AnsweredRequest>().Where(r => r.At < before).ExecuteDeleteAsync(cancellationToken);
}
