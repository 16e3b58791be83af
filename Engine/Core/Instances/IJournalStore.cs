namespace SmartFactory.Engine.Instances;

/// <summary>The history of instances, appended burst by burst in the burst's own commit.</summary>
public interface IJournalStore
{
    ValueTask AppendAsync(JournalBurst burst, CancellationToken cancellationToken = default);

    /// <summary>All entries of an instance, in order.</summary>
    ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(string instanceId, CancellationToken cancellationToken = default);
}
