namespace SmartFactory.Benchmarks.B2;

/// <summary>The yardstick: what the language itself charges for calling a step it does not know, asynchronously.</summary>
internal abstract class VirtualCall
{
    public abstract ValueTask ExecuteAsync(VirtualCallCounter counter);
}
