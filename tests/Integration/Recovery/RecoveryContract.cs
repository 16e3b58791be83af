using SmartFactory.Integration.Stores;

namespace SmartFactory.Integration.Recovery;

/// <summary>Whatever a test did, what it leaves behind holds every invariant.</summary>
public abstract class RecoveryContract : EngineContract
{
    public override async ValueTask DisposeAsync()
    {
        var violations = await Engine.ViolationsAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        Assert.Empty(violations);
    }
}
