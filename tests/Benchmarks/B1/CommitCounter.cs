using System.Diagnostics.Metrics;

namespace SmartFactory.Benchmarks.B1;

/// <summary>Counts the durable commits of the engine, as it tells them to whoever watches it.</summary>
internal sealed class CommitCounter : IDisposable
{
    private readonly MeterListener _listener = new();
    private long _groups;
    private long _bursts;

    public CommitCounter()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "SmartFactory.Engine" && instrument.Name is "smartfactory.commit.group" or "smartfactory.commit.duration")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((_, _, _, _) => Interlocked.Increment(ref _groups));
        _listener.SetMeasurementEventCallback<double>((_, _, _, _) => Interlocked.Increment(ref _bursts));
        _listener.Start();
    }

    /// <summary>Where bursts do not share commits, each burst is one.</summary>
    public long Durable => Interlocked.Read(ref _groups) is > 0 and var groups ? groups : Interlocked.Read(ref _bursts);

    public void Reset()
    {
        Interlocked.Exchange(ref _groups, 0);
        Interlocked.Exchange(ref _bursts, 0);
    }

    public void Dispose() => _listener.Dispose();
}
