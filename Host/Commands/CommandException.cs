namespace SmartFactory.Host.Commands;

/// <summary>The command cannot be done as it was typed; the message says why, without a stack trace.</summary>
internal sealed class CommandException(string message) : Exception(message);
