using System.Data.Common;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Persistence.Commits;

namespace SmartFactory.Engine.Persistence.Definitions;

internal sealed class DefinitionStore(EngineCommands sql) : IDefinitionStore
{
    private const string Select =
        "SELECT id, definition_id, version, name, description, is_latest, is_published, json, change_note, created_at, created_by, updated_at, published_at, published_by, updated_by, deleted_at "
        + "FROM wf_definition_versions WHERE ";

    private const string Upsert =
        "INSERT INTO wf_definition_versions (id, definition_id, version, name, description, is_latest, is_published, json, change_note, created_at, created_by, "
        + "updated_at, published_at, published_by, updated_by, deleted_at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15) "
        + "ON CONFLICT (id) DO UPDATE SET name = excluded.name, description = excluded.description, is_latest = excluded.is_latest, "
        + "is_published = excluded.is_published, json = excluded.json, change_note = excluded.change_note, updated_at = excluded.updated_at, "
        + "published_at = excluded.published_at, published_by = excluded.published_by, updated_by = excluded.updated_by, deleted_at = excluded.deleted_at";

    public ValueTask<DefinitionVersion?> FindVersionAsync(string versionId, CancellationToken cancellationToken = default) =>
        sql.FindAsync(Select + "id = @p0", Read, cancellationToken, versionId);

    public ValueTask<DefinitionVersion?> FindLatestAsync(string definitionId, CancellationToken cancellationToken = default) =>
        sql.FindAsync(Select + "definition_id = @p0 AND is_latest", Read, cancellationToken, definitionId);

    public ValueTask<DefinitionVersion?> FindPublishedAsync(string definitionId, CancellationToken cancellationToken = default) =>
        sql.FindAsync(Select + "definition_id = @p0 AND is_published", Read, cancellationToken, definitionId);

    public async ValueTask<string?> FindPublishedIdAsync(string definitionId, CancellationToken cancellationToken = default) =>
        await sql.FindAsync(
            "SELECT id FROM wf_definition_versions WHERE definition_id = @p0 AND is_published", static (row, _) => row.GetString(0), cancellationToken, definitionId);

    public async ValueTask<IReadOnlyList<string>> ListPublishedIdsAsync(CancellationToken cancellationToken = default) =>
        await sql.QueryAsync("SELECT id FROM wf_definition_versions WHERE is_published", static (row, _) => row.GetString(0), cancellationToken);

    public async ValueTask<int> LastNumberAsync(string definitionId, CancellationToken cancellationToken = default) =>
        (await sql.QueryAsync(
            "SELECT version FROM wf_definition_versions WHERE definition_id = @p0 ORDER BY version DESC LIMIT 1", static (row, _) => row.GetInt32(0), cancellationToken, definitionId)).FirstOrDefault();

    public async ValueTask<IReadOnlyList<DefinitionVersion>> ListVersionsAsync(string definitionId, CancellationToken cancellationToken = default) =>
        await sql.QueryAsync(Select + "definition_id = @p0 AND deleted_at IS NULL ORDER BY version DESC", Read, cancellationToken, definitionId);

    public async ValueTask<IReadOnlyList<DefinitionVersion>> ListAsync(bool published, CancellationToken cancellationToken = default) =>
        await sql.QueryAsync(Select + (published ? "is_published" : "is_latest") + " ORDER BY name, definition_id", Read, cancellationToken);

    public async ValueTask SaveAsync(DefinitionVersion version, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(version);
        await MakeRoomAsync(version, cancellationToken);
        await sql.ExecuteAsync(
            Upsert,
            cancellationToken,
            version.Id,
            version.DefinitionId,
            version.Version,
            version.Name,
            version.Description,
            version.IsLatest,
            version.IsPublished,
            version.Json,
            version.ChangeNote,
            version.CreatedAt,
            version.CreatedBy,
            version.UpdatedAt,
            version.PublishedAt,
            version.PublishedBy,
            version.UpdatedBy,
            version.DeletedAt);
    }

    public async ValueTask DeleteVersionAsync(string versionId, CancellationToken cancellationToken = default) =>
        await sql.ExecuteAsync("DELETE FROM wf_definition_versions WHERE id = @p0", cancellationToken, versionId);

    /// <summary>There is one latest and one published version; the one that is saved takes the place.</summary>
    private async ValueTask MakeRoomAsync(DefinitionVersion version, CancellationToken cancellationToken)
    {
        if (version.IsLatest)
        {
            await sql.ExecuteAsync(
                "UPDATE wf_definition_versions SET is_latest = false WHERE definition_id = @p0 AND id <> @p1 AND is_latest", cancellationToken, version.DefinitionId, version.Id);
        }

        if (version.IsPublished)
        {
            await sql.ExecuteAsync(
                "UPDATE wf_definition_versions SET is_published = false WHERE definition_id = @p0 AND id <> @p1 AND is_published", cancellationToken, version.DefinitionId, version.Id);
        }
    }

    private static DefinitionVersion Read(DbDataReader row, SqlDialect dialect) => new()
    {
        Id = row.GetString(0),
        DefinitionId = row.GetString(1),
        Version = row.GetInt32(2),
        Name = row.GetString(3),
        Description = row.Text(4),
        IsLatest = row.GetBoolean(5),
        IsPublished = row.GetBoolean(6),
        Json = row.GetString(7),
        ChangeNote = row.Text(8),
        CreatedAt = dialect.ReadTime(row, 9),
        CreatedBy = row.Text(10),
        UpdatedAt = dialect.ReadTime(row, 11),
        PublishedAt = row.MaybeTime(dialect, 12),
        PublishedBy = row.Text(13),
        UpdatedBy = row.Text(14),
        DeletedAt = row.MaybeTime(dialect, 15),
    };
}
