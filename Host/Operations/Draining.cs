namespace SmartFactory.Host.Operations;

/// <summary>Told to stop, a node first says so for a while ("Operations:DrainSeconds"), so that the load balancer sends nobody any more; then it finishes what it has and ends.</summary>
internal sealed class Draining(IConfiguration configuration, ILogger<Draining> log) : IHostedLifecycleService
{
    public bool HasBegun { get; private set; }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        HasBegun = true;
        var time = TimeSpan.FromSeconds(Math.Max(0, configuration.GetValue("Operations:DrainSeconds", 0)));
        if (time > TimeSpan.Zero)
        {
            log.LogInformation("Not ready any more; stopping in {Time}", time);
            await Task.Delay(time, CancellationToken.None);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
