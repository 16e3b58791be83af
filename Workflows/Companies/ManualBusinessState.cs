namespace SmartFactory.Workflows.Companies;

/// <summary>No service is connected: every answer is left to an officer.</summary>
internal sealed class ManualBusinessState : IBusinessStateSource
{
    public Task<BusinessState> FindAsync(string businessNumber, CancellationToken cancellationToken = default) => Task.FromResult(BusinessState.Unknown);
}
