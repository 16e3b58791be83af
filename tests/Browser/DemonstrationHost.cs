using SmartFactory.TestKit;

namespace SmartFactory.Browser;

/// <summary>The product as `./run.sh` starts it, with its demonstration round, shared by the tests that only look.</summary>
public sealed class DemonstrationHost : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new("demonstration");
    private readonly SemaphoreSlim starting = new(1, 1);
    private ProductHost? host;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Starts with whoever asks first.</summary>
    public async Task<ProductHost> StartedAsync()
    {
        await starting.WaitAsync();
        try
        {
            return host ??= await ProductHost.StartAsync(folder.Path, new ProductHostOptions
            {
                Settings = new Dictionary<string, string> { ["Demonstration:Seed"] = "true" },
                StartWithin = TimeSpan.FromMinutes(4),
            });
        }
        finally
        {
            starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        folder.Dispose();
        starting.Dispose();
    }
}
