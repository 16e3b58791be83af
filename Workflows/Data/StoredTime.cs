namespace SmartFactory.Workflows.Data;

/// <summary>Times as every database keeps them.</summary>
internal static class StoredTime
{
    /// <summary>Cut to microseconds, PostgreSQL's precision: what is compared or hashed now is what is read back later.</summary>
    public static DateTimeOffset ToStoredPrecision(this DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
