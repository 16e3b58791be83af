namespace SmartFactory.Benchmarks.B2;

internal sealed class AddsTwo : VirtualCall
{
    public override async ValueTask ExecuteAsync(VirtualCallCounter counter)
    {
        counter.Value += 2;
        await ValueTask.CompletedTask;
    }
}
