namespace SmartFactory.Engine.Expressions.JavaScript;

/// <summary>What a script may use up before it is stopped.</summary>
public sealed class JavaScriptOptions
{
    public int MaxStatements { get; set; } = 100_000;

    public long MaxMemoryBytes { get; set; } = 64 * 1024 * 1024;

    public int MaxRecursion { get; set; } = 200;

    /// <summary>By the clock on the wall, so only the last resort: on a busy machine an honest script may wait for its turn. Endless loops end by the count of statements.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    public TimeSpan RegexTimeout { get; set; } = TimeSpan.FromSeconds(1);

    public uint MaxArraySize { get; set; } = 1_000_000;
}
