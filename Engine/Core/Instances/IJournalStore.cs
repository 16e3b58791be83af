namespace SmartFactory.Engine.Instances;

/// <summary>The history of instances, appended burst by burst in the burst's own commit.</summary>
public interface IJournalStore
{
    ValueTask AppendAsync(string instanceId, long instanceVersion, IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken = default);

    ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(string instanceId, CancellationToken cancellationToken = default);
}
