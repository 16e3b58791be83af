namespace SmartFactory.Engine.Timers;

/// <summary>One node's wish to run a duty.</summary>
/// <param name="Name">The duty's.</param>
/// <param name="ScheduledFor">The moment it was due.</param>
/// <param name="Node">Who asks; another process is another node.</param>
/// <param name="Until">When somebody else may think this node dead.</param>
public sealed record DutyClaim(string Name, DateTimeOffset ScheduledFor, string Node, DateTimeOffset Until);
