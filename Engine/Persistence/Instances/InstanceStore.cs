using System.Data.Common;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Persistence.Commits;

namespace SmartFactory.Engine.Persistence.Instances;

internal sealed class InstanceStore(EngineCommands sql) : IInstanceStore
{
    private const string Select =
        "SELECT id, definition_id, definition_version_id, definition_version, status, sub_status, correlation_id, name, parent_instance_id, parent_bookmark_id, "
        + "incident_count, state, version, created_at, updated_at, finished_at FROM wf_instances WHERE id = @p0";

    private const string Insert =
        "INSERT INTO wf_instances (id, definition_id, definition_version_id, definition_version, status, sub_status, correlation_id, name, parent_instance_id, "
        + "parent_bookmark_id, incident_count, state, version, created_at, updated_at, finished_at) "
        + "VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15)";

    private const string Update =
        "UPDATE wf_instances SET definition_version_id = @p0, definition_version = @p1, status = @p2, sub_status = @p3, correlation_id = @p4, name = @p5, "
        + "incident_count = @p6, state = @p7, version = @p8, updated_at = @p9, finished_at = @p10 WHERE id = @p11 AND version = @p12";

    public ValueTask<WorkflowInstance?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        sql.FindAsync(Select + sql.ForUpdate, Read, cancellationToken, id);

    public async ValueTask<bool> AnyRunningAsync(string? definitionId, string? correlationId, CancellationToken cancellationToken = default)
    {
        if (sql.LockByName is { } lockByName)
        {
            await sql.ExecuteAsync(lockByName, cancellationToken, $"activation:{definitionId}:{correlationId}");
        }

        var which = new InstanceConditions()
            .Equal("status", WorkflowStatus.Running)
            .Equal("definition_id", string.IsNullOrWhiteSpace(definitionId) ? null : definitionId)
            .Equal("correlation_id", string.IsNullOrWhiteSpace(correlationId) ? null : correlationId);
        return (await sql.QueryAsync($"SELECT id FROM wf_instances{which} LIMIT 1", static (row, _) => row.GetString(0), cancellationToken, which.Values)).Count > 0;
    }

    public async ValueTask<IReadOnlyList<string>> ListIdsAsync(InstanceFilter filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var which = new InstanceConditions()
            .Equal("definition_id", filter.DefinitionId)
            .Equal("definition_version", filter.DefinitionVersion)
            .Equal("correlation_id", filter.CorrelationId)
            .Equal("sub_status", filter.SubStatus)
            .Equal("CASE WHEN incident_count > 0 THEN 1 ELSE 0 END", filter.HasIncidents is { } has ? has ? 1 : 0 : null);
        return await sql.QueryAsync($"SELECT id FROM wf_instances{which} ORDER BY created_at, id", static (row, _) => row.GetString(0), cancellationToken, which.Values);
    }

    public async ValueTask ReportToAsync(string id, string parentBookmarkId, CancellationToken cancellationToken = default) =>
        await sql.ExecuteAsync("UPDATE wf_instances SET parent_bookmark_id = @p1 WHERE id = @p0", cancellationToken, id, parentBookmarkId);

    public async ValueTask InsertAsync(WorkflowInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        await sql.ExecuteAsync(
            Insert,
            cancellationToken,
            instance.Id,
            instance.DefinitionId,
            instance.DefinitionVersionId,
            instance.DefinitionVersion,
            instance.Status,
            instance.SubStatus,
            instance.CorrelationId,
            instance.Name,
            instance.ParentInstanceId,
            instance.ParentBookmarkId,
            instance.IncidentCount,
            instance.State,
            instance.Version,
            instance.CreatedAt,
            instance.UpdatedAt,
            instance.FinishedAt);
    }

    public async ValueTask UpdateAsync(WorkflowInstance instance, long expectedVersion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var updated = await sql.ExecuteAsync(
            Update,
            cancellationToken,
            instance.DefinitionVersionId,
            instance.DefinitionVersion,
            instance.Status,
            instance.SubStatus,
            instance.CorrelationId,
            instance.Name,
            instance.IncidentCount,
            instance.State,
            instance.Version,
            instance.UpdatedAt,
            instance.FinishedAt,
            instance.Id,
            expectedVersion);
        if (updated == 0)
        {
            throw new StaleInstanceException(instance.Id);
        }
    }

    public async ValueTask<bool> DeleteAsync(string id, CancellationToken cancellationToken = default)
    {
        if (await sql.ExecuteAsync("DELETE FROM wf_instances WHERE id = @p0 AND status = @p1", cancellationToken, id, WorkflowStatus.Finished) == 0)
        {
            return false;
        }

        await sql.ExecuteAsync("DELETE FROM wf_journal WHERE instance_id = @p0", cancellationToken, id);
        await sql.ExecuteAsync("DELETE FROM wf_bookmarks WHERE instance_id = @p0", cancellationToken, id);
        await sql.ExecuteAsync("DELETE FROM wf_timers WHERE instance_id = @p0", cancellationToken, id);
        await sql.ExecuteAsync("DELETE FROM wf_incidents WHERE instance_id = @p0", cancellationToken, id);
        return true;
    }

    private static WorkflowInstance Read(DbDataReader row, SqlDialect dialect) => new()
    {
        Id = row.GetString(0),
        DefinitionId = row.GetString(1),
        DefinitionVersionId = row.GetString(2),
        DefinitionVersion = row.GetInt32(3),
        Status = Enum.Parse<WorkflowStatus>(row.GetString(4)),
        SubStatus = Enum.Parse<WorkflowSubStatus>(row.GetString(5)),
        CorrelationId = row.Text(6),
        Name = row.Text(7),
        ParentInstanceId = row.Text(8),
        ParentBookmarkId = row.Text(9),
        IncidentCount = row.GetInt32(10),
        State = row.GetFieldValue<byte[]>(11),
        Version = row.GetInt64(12),
        CreatedAt = dialect.ReadTime(row, 13),
        UpdatedAt = dialect.ReadTime(row, 14),
        FinishedAt = row.MaybeTime(dialect, 15),
    };
}
