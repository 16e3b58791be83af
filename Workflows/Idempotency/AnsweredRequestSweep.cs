using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine.Runtime;
using SmartFactory.Engine.Timers;

namespace SmartFactory.Workflows.Idempotency;

/// <summary>Forgets requests nobody repeats any more.</summary>
internal sealed class AnsweredRequestSweep(ICommitGate gate, TimeProvider clock) : ICronDuty
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public string Name => "answered-requests";

    public string Cron => "0 10 4 * * ?";

    public Task RunAsync(DateTimeOffset scheduledFor, CancellationToken cancellationToken) => gate.CommitAsync(
        "request.forget", (services, ct) => services.GetRequiredService<AnsweredRequests>().ForgetAsync(clock.GetUtcNow() - Kept, ct), cancellationToken);
}
