using System.Globalization;

namespace SmartFactory.Engine.Scheduling;

/// <summary>What this process is called among its like; another start is another node.</summary>
public sealed class NodeName
{
    public string Value { get; } = string.Create(
        CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..8]}");
}
