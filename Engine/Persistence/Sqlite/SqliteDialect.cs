using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SmartFactory.Engine.Persistence.Commits;

namespace SmartFactory.Engine.Persistence.Sqlite;

internal sealed class SqliteDialect(DatabaseOptions options) : SqlDialect(options)
{
    // One writer: whoever is inside a commit is alone.
    public override string ForUpdate => "";

    public override string SkipLocked => "";

    public override DbConnection Connect() => new SqliteConnection(Options.ConnectionString);

    public override object Time(DateTimeOffset moment) => moment.UtcTicks;

    public override DateTimeOffset ReadTime(DbDataReader reader, int ordinal) => new(reader.GetInt64(ordinal), TimeSpan.Zero);

    public override void ConfigureReading(DbContextOptionsBuilder builder) => builder.UseSqlite(Options.ConnectionString);

    public override void ConfigureWriting(DbContextOptionsBuilder builder) => builder.UseSqlite();
}
