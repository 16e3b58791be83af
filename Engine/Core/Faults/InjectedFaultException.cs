namespace SmartFactory.Engine.Faults;

/// <summary>A failure made on purpose, by <see cref="Failpoint"/>.</summary>
public sealed class InjectedFaultException(string point) : IOException($"Fault injected at {point}.");
