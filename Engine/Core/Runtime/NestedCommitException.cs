namespace SmartFactory.Engine.Runtime;

/// <summary>A commit was asked for from inside another. It would wait for itself; use the services of the commit at hand instead.</summary>
public sealed class NestedCommitException(string inner, string outer)
    : InvalidOperationException($"Commit '{inner}' was asked for inside commit '{outer}'. Use the service provider that '{outer}' was handed: everything done with it is part of that commit.");
