using System.Text.Json.Nodes;
using SmartFactory.Engine.Instances;
using SmartFactory.Engine.Timers;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;

namespace SmartFactory.Workflows.Guards;

/// <summary>Arms the long-stop of an instance when it starts and takes it away when it ends: no case may be forgotten for ever.</summary>
internal sealed class GuardClock(ITimerStore timers, IIdentityGenerator ids, ICaseFinder cases, HolidayRegister calendar) : IInstanceObserver
{
    public const string TimerKind = "guard";

    private const int DaysBetween = 30;

    private static readonly TimeOnly Morning = new(9, 0);

    public async ValueTask StartedAsync(WorkflowInstance instance, Workflow workflow, CancellationToken cancellationToken)
    {
        if (PeriodOf(workflow) is { } period)
        {
            await ArmAsync(instance.Id, DueAt(instance, period), 0, cancellationToken);
        }
    }

    public ValueTask FinishedAsync(WorkflowInstance instance, CancellationToken cancellationToken) =>
        timers.DisarmBySubjectAsync(SubjectOf(instance.Id), cancellationToken);

    public static GuardPeriod? PeriodOf(Workflow workflow) =>
        workflow.CustomProperties.TryGetValue(GuardPeriod.Property, out var text) ? GuardPeriod.TryParse(text?.ToString()) : null;

    /// <summary>A business morning, so that it is read when it comes. A case without the date it should be counted from is counted from its start.</summary>
    public DateTimeOffset DueAt(WorkflowInstance instance, GuardPeriod period)
    {
        var from = period.From is { } name ? GuardDates.Find(name, cases.Find(instance.CorrelationId, instance.Id)) : null;
        return OnBusinessMorning(period.After(from > instance.CreatedAt ? from.Value : instance.CreatedAt));
    }

    /// <summary>It is never silent for long: until the case ends it speaks again.</summary>
    public DateTimeOffset NextAfter(DateTimeOffset now) => OnBusinessMorning(now.AddDays(DaysBetween));

    /// <param name="instanceId">The instance it watches.</param>
    /// <param name="dueAt">When it fires.</param>
    /// <param name="times">How often it has spoken before.</param>
    /// <param name="cancellationToken">Ends with the commit.</param>
    public ValueTask ArmAsync(string instanceId, DateTimeOffset dueAt, int times, CancellationToken cancellationToken) =>
        timers.ArmAsync(
            new WorkflowTimer(ids.GenerateId(), TimerKind, dueAt, InstanceId: instanceId, Subject: SubjectOf(instanceId), Payload: new JsonObject { ["times"] = times }),
            cancellationToken);

    private static string SubjectOf(string instanceId) => "guard:" + instanceId;

    private DateTimeOffset OnBusinessMorning(DateTimeOffset at) => SeoulTime.At(calendar.Current.SameOrNext(at.SeoulDate()), Morning);
}
