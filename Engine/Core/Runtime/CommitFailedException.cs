namespace SmartFactory.Engine.Runtime;

/// <summary>The database did not take the commit. Unless <see cref="OutcomeUnknown"/>, nothing of it was stored.</summary>
public sealed class CommitFailedException(string name, bool outcomeUnknown, Exception inner)
    : Exception(outcomeUnknown
        ? $"The connection was lost while '{name}' was committing: whether it was stored must be looked up."
        : $"'{name}' was not stored: {inner.Message}", inner)
{
    /// <summary>The connection broke during COMMIT itself.</summary>
    public bool OutcomeUnknown { get; } = outcomeUnknown;
}
