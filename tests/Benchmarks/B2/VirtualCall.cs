namespace SmartFactory.Benchmarks.B2;

/// <summary>The yardstick: what the language itself charges for calling a step it does not know, asynchronously.</summary>
internal abstract class VirtualCall
{
    public abstract ValueTask ExecuteAsync(VirtualCallCounter counter);
}

internal sealed class VirtualCallCounter
{
    public long Value { get; set; }
}

internal sealed class AddsOne : VirtualCall
{
    public override async ValueTask ExecuteAsync(VirtualCallCounter counter)
    {
        counter.Value++;
        await ValueTask.CompletedTask;
    }
}

internal sealed class AddsTwo : VirtualCall
{
    public override async ValueTask ExecuteAsync(VirtualCallCounter counter)
    {
        counter.Value += 2;
        await ValueTask.CompletedTask;
    }
}
