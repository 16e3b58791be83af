namespace SmartFactory.Engine.Execution;

/// <summary>Ids that sort by the time they were made, which keeps database indexes dense.</summary>
internal sealed class GuidIdentityGenerator(TimeProvider clock) : IIdentityGenerator
{
    public string GenerateId() => Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
}
