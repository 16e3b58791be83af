namespace SmartFactory.Engine.Timers;

/// <summary>For which moment each duty has run last, and who is at it. All but the reading belong to the current commit.</summary>
public interface IDutyLog
{
    ValueTask<DateTimeOffset?> LastAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Takes the duty for one moment, for as long as the claim says. Of all nodes that try, one succeeds; nobody does once it was done.</summary>
    ValueTask<bool> ClaimAsync(DutyClaim claim, CancellationToken cancellationToken = default);

    /// <summary>Keeps a claim that is held, or lets go of it for somebody to try again at <paramref name="until"/>.</summary>
    ValueTask KeepAsync(string name, string node, DateTimeOffset until, CancellationToken cancellationToken = default);

    ValueTask RanAsync(string name, DateTimeOffset scheduledFor, CancellationToken cancellationToken = default);
}
