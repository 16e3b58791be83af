namespace SmartFactory.Faults.Victims;

/// <summary>The system's clock until somebody sets it.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private long _offset;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _offset));

    public void SetAhead(TimeSpan offset) => Interlocked.Exchange(ref _offset, offset.Ticks);
}
