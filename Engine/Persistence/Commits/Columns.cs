using System.Data.Common;
using System.Text.Json.Nodes;

namespace SmartFactory.Engine.Persistence.Commits;

/// <summary>Reads nullable columns.</summary>
internal static class Columns
{
    public static string? Text(this DbDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);

    public static JsonNode? Json(this DbDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : JsonNode.Parse(reader.GetString(ordinal));

    public static DateTimeOffset? MaybeTime(this DbDataReader reader, SqlDialect dialect, int ordinal) =>
        reader.IsDBNull(ordinal) ? null : dialect.ReadTime(reader, ordinal);
}
