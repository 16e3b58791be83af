namespace SmartFactory.Benchmarks.B2;

internal sealed class VirtualCallCounter
{
    public long Value { get; set; }
}
