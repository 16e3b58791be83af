namespace SmartFactory.Workflows.Audit;

/// <summary>Follows the trail entry by entry and says where it does not hold together.</summary>
public sealed class AuditChain
{
    private string _hash = AuditTrail.Origin;

    /// <summary>The position reached.</summary>
    public long Last { get; private set; }

    /// <summary>What is wrong with the next entry. Each break is told once: the chain goes on from what the entry says of itself.</summary>
    public IEnumerable<string> Add(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var name = $"audit entry {entry.Sequence} ({entry.Action} of {entry.Subject})";
        if (entry.Sequence != Last + 1)
        {
            var missing = entry.Sequence - Last - 1;
            yield return missing == 1 ? $"audit entry {Last + 1} is missing" : $"audit entries {Last + 1} to {entry.Sequence - 1} are missing";
        }
        else if (entry.PreviousHash != _hash)
        {
            yield return $"{name} does not follow the entry before it: one of the two was changed";
        }

        if (entry.Hash != AuditTrail.HashOf(entry))
        {
            yield return $"{name} was changed after it was written";
        }

        Last = entry.Sequence;
        _hash = entry.Hash;
    }
}
