namespace SmartFactory.Workflows.Rehearsal;

/// <summary>The rehearsal itself could not go on (not: the year ended badly, which is a result).</summary>
public sealed class RehearsalFailedException(string message) : Exception(message);
