using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Persistence;
using SmartFactory.Engine.Persistence.Verification;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Rounds;

namespace SmartFactory.Workflows.Verification;

/// <summary>I11: accepted if and only if in time.</summary>
internal sealed class SubmissionsKeptTheDeadline : IInvariant
{
    public string Id => "I11";

    public string Title => "Every accepted application was received before closing, or within the grace if it was begun before.";

    public async IAsyncEnumerable<string> CheckAsync(EngineDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = from application in db.Set<Application>().AsNoTracking()
                   join round in db.Set<Round>().AsNoTracking() on application.RoundId equals round.Id
                   where application.Number != null
                   select new { application.Number, application.StartedAt, application.SubmittedAt, round.OpenAt, round.CloseAt, round.GraceMinutes };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var limit = row.StartedAt < row.CloseAt ? row.CloseAt.AddMinutes(row.GraceMinutes) : row.CloseAt;
            if (row.SubmittedAt is null || row.SubmittedAt >= limit || row.SubmittedAt < row.OpenAt)
            {
                yield return $"{row.Number} was accepted at {row.SubmittedAt:u}; the call was open from {row.OpenAt:u} to {row.CloseAt:u}";
            }
        }
    }
}
