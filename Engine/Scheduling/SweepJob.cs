using Quartz;
using SmartFactory.Engine.Runtime;

namespace SmartFactory.Engine.Scheduling;

/// <summary>Wakes the pump now and then. It fires nothing itself: what is due stands in the timer rows.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepJob(CommitSignal signal) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        signal.Raise();
        return ValueTask.CompletedTask;
    }
}
