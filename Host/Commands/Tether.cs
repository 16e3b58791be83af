namespace SmartFactory.Host.Commands;

/// <summary>Ties a verb to the process that started it: when that ends, however it ends, the input of this one ends too, and so does the work.</summary>
internal sealed class Tether : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stop;
    private readonly ManualResetEventSlim _over = new();

    private Tether(CancellationToken otherwise) => _stop = CancellationTokenSource.CreateLinkedTokenSource(otherwise);

    public CancellationToken Token => _stop.Token;

    public bool HasParted { get; private set; }

    public static Tether Fasten(CancellationToken otherwise)
    {
        var tether = new Tether(otherwise);
        new Thread(tether.Watch) { IsBackground = true, Name = "tether" }.Start();
        return tether;
    }

    public void Dispose()
    {
        _over.Set();
        _stop.Dispose();
    }

    private void Watch()
    {
        while (Console.In.Read() >= 0)
        {
            // Whatever is said on it: only its end means something.
        }

        HasParted = true;
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            return;
        }

        // What does not listen to a token is not left behind either.
        if (!_over.Wait(Grace, CancellationToken.None))
        {
            Environment.Exit(130);
        }
    }
}
