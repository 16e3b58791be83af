using System.Diagnostics;

namespace SmartFactory.Engine.Runtime;

/// <summary>How many commits wait for the database, and for how long none of them has been answered: a disk that stalls shows here first.</summary>
public sealed class CommitPulse
{
    private int _waiting;
    private long _answered;

    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Zero when nobody waits.</summary>
    public TimeSpan Silence => Waiting == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(Volatile.Read(ref _answered));

    /// <summary>One more waits. Beyond <paramref name="most"/> it is told no at once: a queue that only grows serves nobody.</summary>
    /// <exception cref="CommitFailedException">Too many wait; nothing was done.</exception>
    public void Enter(string name, int most)
    {
        if (Waiting >= most)
        {
            throw new CommitFailedException(name, outcomeUnknown: false, new TimeoutException($"{most} commits wait for the database already."));
        }

        if (Waiting == 0)
        {
            Volatile.Write(ref _answered, Stopwatch.GetTimestamp());
        }

        Interlocked.Increment(ref _waiting);
    }

    public void Leave()
    {
        Volatile.Write(ref _answered, Stopwatch.GetTimestamp());
        Interlocked.Decrement(ref _waiting);
    }
}
