namespace SmartFactory.Workflows.Rehearsal;

/// <summary>Time that moves only when the rehearsal says so, and never backwards.</summary>
public sealed class VirtualClock(DateTimeOffset start) : MovableClock
{
    private long _utcTicks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _utcTicks), TimeSpan.Zero);

    public override void MoveTo(DateTimeOffset moment)
    {
        if (moment.UtcTicks > Volatile.Read(ref _utcTicks))
        {
            Volatile.Write(ref _utcTicks, moment.UtcTicks);
        }
    }
}
