namespace SmartFactory.Workflows.Companies;

/// <summary>Asks whether a business is alive. The tax office's service in operation; without one the answer is unknown and an officer confirms by hand.</summary>
public interface IBusinessStateSource
{
    Task<BusinessState> FindAsync(string businessNumber, CancellationToken cancellationToken = default);
}
