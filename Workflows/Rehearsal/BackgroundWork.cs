namespace SmartFactory.Workflows.Rehearsal;

/// <summary>What the host's background services do between requests (documents, mail, calendar duties), driven in virtual time.</summary>
internal sealed class BackgroundWork
{
    public Task<int> RunDueAsync(CancellationToken cancellationToken) => Task.FromResult(0);

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(null);
}
