using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Data;

namespace SmartFactory.Workflows.Councils;

/// <summary>Keeps the councils' calendars. Writes belong to the caller's commit.</summary>
public sealed class CouncilService(ProgrammeDbContext db, IWorkflowRuntime runtime)
{
    /// <summary>Enters a session; its reminders start from here.</summary>
    public async Task<CouncilSession> SaveAsync(string municipalityCode, int budgetYear, string name, DateTimeOffset opensAt, DateTimeOffset closesAt, CancellationToken cancellationToken = default)
    {
        var count = await db.Set<CouncilSession>().CountAsync(s => s.MunicipalityCode == municipalityCode && s.BudgetYear == budgetYear, cancellationToken);
        var session = new CouncilSession { Id = $"CNCL-{municipalityCode}-{budgetYear}-{count + 1}", MunicipalityCode = municipalityCode, BudgetYear = budgetYear, Name = name, OpensAt = opensAt, ClosesAt = closesAt };
        db.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        await runtime.PublishEventAsync("council.session.saved", session.Id, new JsonObject { ["sessionId"] = session.Id }, cancellationToken);
        return session;
    }

    public async Task MoveAsync(string sessionId, DateTimeOffset opensAt, DateTimeOffset closesAt, CancellationToken cancellationToken = default)
    {
        var session = await db.Set<CouncilSession>().FindAsync([sessionId], cancellationToken) ?? throw new InvalidOperationException($"There is no session {sessionId}.");
        (session.OpensAt, session.ClosesAt) = (opensAt, closesAt);
        session.Version++;
        await db.SaveChangesAsync(cancellationToken);
        await runtime.PublishEventAsync("council.session.changed", sessionId, cancellationToken: cancellationToken);
    }
}
