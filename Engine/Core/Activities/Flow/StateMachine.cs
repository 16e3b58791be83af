using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using SmartFactory.Engine.Definitions;
using SmartFactory.Engine.Execution;

namespace SmartFactory.Engine.Activities;

/// <summary>Named states, left by the first of their transitions whose trigger fires and whose condition holds. A state without a way out ends the machine. As in Elsa 3.8.</summary>
[Activity("Elsa", "Flow", "Executes a state machine made of named states and trigger-driven transitions.", DisplayName = "State Machine")]
public sealed class StateMachine([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Activity(source, line), IReadsJson
{
    private const string CurrentStateProperty = "CurrentState";

    public IList<MachineState> States { get; set; } = [];

    public IList<Transition> Transitions { get; set; } = [];

    public string? InitialState { get; set; }

    /// <summary>Where the machine begins instead of at <see cref="InitialState"/>. The state an instance is in is kept with the instance.</summary>
    public string? CurrentState { get; set; }

    bool IReadsJson.ReadsProperty(string jsonName) => false;

    void IReadsJson.Read(JsonObject json, ActivityReader reader)
    {
        States = MachineState.Read(json["states"], reader);
        Transitions = Transition.Read(json["transitions"], reader);
        InitialState = json["initialState"]?.ToString();
        CurrentState = json["currentState"]?.ToString();
    }

    internal override IEnumerable<IActivity> OtherChildren() =>
        States.SelectMany(s => new[] { s.Entry, s.Exit }).Concat(Transitions.SelectMany(t => new[] { t.Trigger, t.Action })).OfType<IActivity>();

    internal override IEnumerable<Input> OtherInputs() => Transitions.Select(t => t.Condition).OfType<Input>();

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        MoveTo(context, string.IsNullOrWhiteSpace(CurrentState) ? InitialState : CurrentState);
        return EnterAsync(context);
    }

    private async ValueTask EnterAsync(ActivityExecutionContext context)
    {
        if (FindState(CurrentOf(context)) is not { } state)
        {
            await context.CompleteActivityAsync();
        }
        else if (state.Entry is not null)
        {
            await context.ScheduleActivityAsync(state.Entry, OnEntryCompletedAsync);
        }
        else
        {
            await AwaitTriggersAsync(context);
        }
    }

    private ValueTask OnEntryCompletedAsync(ActivityCompletedContext context) => AwaitTriggersAsync(context.TargetContext);

    private async ValueTask AwaitTriggersAsync(ActivityExecutionContext context)
    {
        var ways = WaysOut(CurrentOf(context)).Where(t => t.Trigger is not null && FindState(t.To) is not null).ToList();
        if (ways.Count == 0)
        {
            await context.CompleteActivityAsync();
            return;
        }

        foreach (var way in ways)
        {
            await context.ScheduleActivityAsync(way.Trigger, OnTriggerCompletedAsync, tag: Transitions.IndexOf(way));
        }
    }

    private async ValueTask OnTriggerCompletedAsync(ActivityCompletedContext context)
    {
        var machine = context.TargetContext;
        if (TakenFromCurrent(machine) is not { } way || FindState(way.To) is null)
        {
            return;
        }

        if (way.Condition is not null && !await machine.EvaluateInputPropertyAsync(way.Condition))
        {
            // Not now: the trigger waits again until it holds or another one wins.
            await machine.ScheduleActivityAsync(way.Trigger, OnTriggerCompletedAsync, tag: Transitions.IndexOf(way));
            return;
        }

        await EndCompetitorsAsync(machine, way, context.ChildContext);
        await RunOrGoOnAsync(machine, way.Action, OnActionCompletedAsync, way, ExitAsync);
    }

    private ValueTask OnActionCompletedAsync(ActivityCompletedContext context) =>
        TakenFromCurrent(context.TargetContext) is { } way ? ExitAsync(context.TargetContext, way) : default;

    private ValueTask ExitAsync(ActivityExecutionContext machine, Transition way) =>
        RunOrGoOnAsync(machine, FindState(way.From)?.Exit, OnExitCompletedAsync, way, ArriveAsync);

    private ValueTask OnExitCompletedAsync(ActivityCompletedContext context) =>
        TakenFromCurrent(context.TargetContext) is { } way ? ArriveAsync(context.TargetContext, way) : default;

    private ValueTask ArriveAsync(ActivityExecutionContext machine, Transition way)
    {
        MoveTo(machine, way.To);
        return EnterAsync(machine);
    }

    private ValueTask RunOrGoOnAsync(ActivityExecutionContext machine, IActivity? activity, ActivityCompletionCallback then, Transition way, Func<ActivityExecutionContext, Transition, ValueTask> otherwise) =>
        activity is null ? otherwise(machine, way) : machine.ScheduleActivityAsync(activity, then, tag: Transitions.IndexOf(way));

    private async ValueTask EndCompetitorsAsync(ActivityExecutionContext machine, Transition winner, ActivityExecutionContext fired)
    {
        var losers = WaysOut(winner.From).Where(t => !ReferenceEquals(t, winner)).Select(t => t.Trigger).OfType<IActivity>().ToHashSet();
        machine.WorkflowExecutionContext.RemoveQueued((owner, activity) => ReferenceEquals(owner, machine) && losers.Contains(activity));
        foreach (var waiting in machine.Children.Where(c => !ReferenceEquals(c, fired) && losers.Contains(c.Activity)).ToArray())
        {
            await waiting.CancelActivityAsync();
        }
    }

    // A callback that comes late, when the machine has moved on, means nothing.
    private Transition? TakenFromCurrent(ActivityExecutionContext machine)
    {
        var index = Expressions.ValueConversion.To<int?>(machine.Tag) ?? -1;
        return index >= 0 && index < Transitions.Count && Transitions[index].From == CurrentOf(machine) ? Transitions[index] : null;
    }

    private MachineState? FindState(string? name) => string.IsNullOrWhiteSpace(name) ? null : States.FirstOrDefault(s => s.Name == name);

    private IEnumerable<Transition> WaysOut(string? state) => Transitions.Where(t => !string.IsNullOrWhiteSpace(state) && t.From == state);

    private static string? CurrentOf(ActivityExecutionContext context) => context.GetProperty<string>(CurrentStateProperty);

    private static void MoveTo(ActivityExecutionContext context, string? state) => context.SetProperty(CurrentStateProperty, state);
}
