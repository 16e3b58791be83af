namespace SmartFactory.Benchmarks.B2;

internal sealed class AddsOne : VirtualCall
{
    public override async ValueTask ExecuteAsync(VirtualCallCounter counter)
    {
        counter.Value++;
        await ValueTask.CompletedTask;
    }
}
