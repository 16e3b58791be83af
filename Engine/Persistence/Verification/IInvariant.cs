namespace SmartFactory.Engine.Persistence.Verification;

/// <summary>Something that must be true of the data at every moment, after every crash. Found by type; <c>verify</c> runs them all.</summary>
public interface IInvariant
{
    /// <summary>I1, I2, …</summary>
    string Id { get; }

    /// <summary>What holds, as one sentence.</summary>
    string Title { get; }

    /// <summary>Reads only. Yields one line per violation, naming the rows.</summary>
    IAsyncEnumerable<string> CheckAsync(EngineDbContext db, CancellationToken cancellationToken);
}
