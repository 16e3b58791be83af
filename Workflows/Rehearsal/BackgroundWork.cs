namespace SmartFactory.Workflows.Rehearsal;

/// <summary>What the host's background services do between requests (documents, mail, calendar duties), driven in virtual time.</summary>
internal sealed class BackgroundWork
{
    private DateTimeOffset? _next;

    public Task<int> RunDueAsync(CancellationToken cancellationToken)
    {
        _next = null;
        return Task.FromResult(0);
    }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => Task.FromResult(_next);
}
