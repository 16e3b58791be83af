namespace SmartFactory.Integration.Stores;

/// <summary>A contract that holds on both databases: each test gets a fresh one.</summary>
public abstract class EngineContract : IAsyncLifetime
{
    private protected TestEngine Engine { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Engine = await OpenAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<TestEngine> OpenAsync();
}
