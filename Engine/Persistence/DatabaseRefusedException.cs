namespace SmartFactory.Engine.Persistence;

/// <summary>The program will not work on this database; the message says why and what to do.</summary>
public sealed class DatabaseRefusedException(string message, Exception? cause = null) : Exception(message, cause);
