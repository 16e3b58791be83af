using SmartFactory.Engine.Expressions;
using SmartFactory.Engine.Incidents;
using SmartFactory.Engine.Persistence.Commits;

namespace SmartFactory.Engine.Persistence.Instances;

internal sealed class IncidentStore(EngineCommands sql, TimeProvider clock) : IIncidentStore
{
    private const string Insert =
        "INSERT INTO wf_incidents (source, instance_id, activity_id, activity_node_id, activity_type, message, exception_type, inner_message, at, inputs) "
        + "VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)";

    public async ValueTask AddAsync(string instanceId, IReadOnlyList<Incident> incidents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        foreach (var incident in incidents)
        {
            await sql.ExecuteAsync(
                Insert,
                cancellationToken,
                "activity",
                instanceId,
                incident.ActivityId,
                incident.ActivityNodeId,
                incident.ActivityType,
                incident.Message,
                incident.ExceptionType,
                incident.InnerMessage,
                incident.Timestamp,
                incident.Inputs?.ToJsonString(JsonValues.Options));
        }
    }

    public async ValueTask AddAsync(string source, string? instanceId, string message, Exception cause, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cause);
        await sql.ExecuteAsync(
            Insert, cancellationToken, source, instanceId, null, null, null, message, cause.GetType().FullName, cause.Message, clock.GetUtcNow(), null);
    }

    public async ValueTask AddAsync(string source, string instanceId, string message, CancellationToken cancellationToken = default) =>
        await sql.ExecuteAsync(Insert, cancellationToken, source, instanceId, null, null, null, message, null, null, clock.GetUtcNow(), null);
}
