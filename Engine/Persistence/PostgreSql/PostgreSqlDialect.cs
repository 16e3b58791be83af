using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmartFactory.Engine.Persistence.Commits;

namespace SmartFactory.Engine.Persistence.PostgreSql;

internal sealed class PostgreSqlDialect : SqlDialect, IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;

    public PostgreSqlDialect(DatabaseOptions options)
        : base(options)
    {
        var connectionString = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        if (connectionString.MaxAutoPrepare == 0)
        {
            // The engine runs the same few statements for ever.
            connectionString.MaxAutoPrepare = 100;
            connectionString.AutoPrepareMinUsages = 3;
        }

        _source = NpgsqlDataSource.Create(connectionString);
    }

    public override string ForUpdate => " FOR UPDATE";

    public override string SkipLocked => " FOR UPDATE SKIP LOCKED";

    public override string LockByName => "SELECT pg_advisory_xact_lock(hashtextextended(@p0, 0))";

    public override DbConnection Connect() => _source.CreateConnection();

    public override bool IsCut(Exception failure) => ServerFaults.IsUnreachable(failure);

    public override void Forget() => _source.Clear();

    public override object Time(DateTimeOffset moment) => moment.ToUniversalTime();

    public override DateTimeOffset ReadTime(DbDataReader reader, int ordinal) => reader.GetFieldValue<DateTimeOffset>(ordinal);

    public override void ConfigureReading(DbContextOptionsBuilder builder) =>
        builder.UseNpgsql(_source, server => server.ExecutionStrategy(dependencies => new ReadAgainOnce(dependencies, this)));

    public override void ConfigureWriting(DbContextOptionsBuilder builder) => builder.UseNpgsql();

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
