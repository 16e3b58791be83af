namespace SmartFactory.Engine.Execution;

/// <summary>An incident cannot be handled in the way that was asked for; nothing was changed.</summary>
public sealed class RecoveryRefusedException(string message) : Exception(message);
