using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace SmartFactory.Engine.Persistence.Commits;

/// <summary>Where the two databases differ for hand-written SQL.</summary>
internal abstract class SqlDialect(DatabaseOptions options)
{
    protected DatabaseOptions Options { get; } = options;

    /// <summary>Appended to a SELECT inside a commit to keep others off the row until it ends.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>Makes a claiming sub-select step over rows another node holds.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>A statement that takes a lock on a name until the transaction ends; null where there is one writer anyway.</summary>
    public virtual string? LockByName => null;

    /// <summary>A new, closed connection for reading.</summary>
    public abstract DbConnection Connect();

    /// <summary>Whether the connection was cut before or while it was used: nobody is to blame, and a read can be made again.</summary>
    public virtual bool IsCut(Exception failure) => false;

    /// <summary>Drops the idle connections, which met the same fate.</summary>
    public virtual void Forget()
    {
    }

    public abstract object Time(DateTimeOffset moment);

    public abstract DateTimeOffset ReadTime(DbDataReader reader, int ordinal);

    /// <summary>Options of contexts that read on a connection of their own.</summary>
    public abstract void ConfigureReading(DbContextOptionsBuilder builder);

    /// <summary>Options of contexts that are handed the connection of a commit.</summary>
    public abstract void ConfigureWriting(DbContextOptionsBuilder builder);
}
