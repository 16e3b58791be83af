namespace SmartFactory.Engine.Expressions.JavaScript;

/// <summary>What a script may use up before it is stopped.</summary>
public sealed class JavaScriptOptions
{
    public int MaxStatements { get; set; } = 100_000;

    public long MaxMemoryBytes { get; set; } = 64 * 1024 * 1024;

    public int MaxRecursion { get; set; } = 200;

    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(2);

    public TimeSpan RegexTimeout { get; set; } = TimeSpan.FromMilliseconds(250);

    public uint MaxArraySize { get; set; } = 1_000_000;
}
