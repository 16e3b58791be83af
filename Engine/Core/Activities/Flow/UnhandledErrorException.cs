namespace SmartFactory.Engine.Activities;

/// <summary>A failure inside a <see cref="TryCatch"/> that nothing there caught goes on outwards.</summary>
public sealed class UnhandledErrorException(string message) : Exception(message);
